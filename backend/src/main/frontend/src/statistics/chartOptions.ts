/** Light or dark, as the page is. */
export type Scheme = 'light' | 'dark';

/** One value of a picture; nothing leaves a gap. */
export type Point = { name: string; value: number | null };

/** How a picture looks and speaks. */
export type ChartLook = {
  scheme: Scheme;
  /** Writes a number in the reader's way. */
  write: (value: number) => string;
  isCalm: boolean;
  /** Whether there is little room for words. */
  isSmall?: boolean;
};

const COLOURS = {
  light: { ink: '#41454f', line: '#d8d5cc', mark: '#1536a3', ground: '#ffffff' },
  dark: { ink: '#c5c8d0', line: '#41454f', mark: '#8ea2f2', ground: '#1d2027' },
};
const FONT = { fontSize: 14, fontFamily: 'system-ui, sans-serif' };

/** A line over the years. */
export function lineOption(points: readonly Point[], look: ChartLook) {
  const { ink, line, mark } = COLOURS[look.scheme];
  return {
    ...common(look),
    grid: { left: 8, right: 16, top: 16, bottom: 4, containLabel: true },
    xAxis: {
      type: 'category' as const,
      data: points.map(({ name }) => name),
      boundaryGap: false,
      axisLabel: { color: ink, ...FONT },
      axisLine: { lineStyle: { color: ink } },
    },
    yAxis: {
      type: 'value' as const,
      minInterval: 1,
      axisLabel: { color: ink, ...FONT, formatter: look.write },
      splitLine: { lineStyle: { color: line } },
    },
    series: [
      {
        type: 'line' as const,
        data: points.map(({ value }) => value),
        symbol: 'circle',
        symbolSize: 8,
        lineStyle: { color: mark, width: 3 },
        itemStyle: { color: mark },
      },
    ],
  };
}

/** One value of a picture with what shall be reached and what may still just happen. */
export type GoalPoint = Point & { target: number | null; limit: number | null };

/** A line over time beside its target and its limit. */
export function goalOption(points: readonly GoalPoint[], names: GoalNames, look: ChartLook) {
  const { ink } = COLOURS[look.scheme];
  const { series, ...rest } = lineOption(points, look);
  const goal = (name: string, type: 'dashed' | 'dotted', values: (number | null)[]) => ({
    type: 'line' as const,
    name,
    data: values,
    step: 'middle' as const,
    symbol: 'none',
    lineStyle: { color: ink, width: 2, type },
    itemStyle: { color: ink },
  });
  return {
    ...rest,
    yAxis: { ...rest.yAxis, minInterval: 0, scale: true, splitNumber: look.isSmall ? 2 : 5 },
    series: [
      ...series.map((line) => ({ ...line, name: names.value })),
      goal(
        names.target,
        'dashed',
        points.map(({ target }) => target),
      ),
      goal(
        names.limit,
        'dotted',
        points.map(({ limit }) => limit),
      ),
    ],
  };
}

/** What the lines of a picture with a target are called. */
export type GoalNames = { value: string; target: string; limit: string };

/** Bars that lie, the first at the top. */
export function barOption(points: readonly Point[], look: ChartLook) {
  const { ink, mark } = COLOURS[look.scheme];
  return {
    ...common(look),
    grid: { left: 8, right: 56, top: 4, bottom: 4, containLabel: true },
    xAxis: { type: 'value' as const, show: false },
    yAxis: {
      type: 'category' as const,
      inverse: true,
      data: points.map(({ name }) => name),
      axisLabel: { color: ink, ...FONT, width: 140, overflow: 'truncate' as const, interval: 0 },
      axisLine: { lineStyle: { color: ink } },
      axisTick: { show: false },
    },
    series: [
      {
        type: 'bar' as const,
        data: points.map(({ value }) => value),
        barMaxWidth: 22,
        itemStyle: { color: mark },
        label: {
          show: true,
          position: 'right' as const,
          color: ink,
          ...FONT,
          formatter: ({ value }: { value: unknown }) => (typeof value === 'number' ? look.write(value) : ''),
        },
      },
    ],
  };
}

/** What a picture is drawn from. */
export type ChartOption = ReturnType<typeof lineOption> | ReturnType<typeof goalOption> | ReturnType<typeof barOption>;

function common({ scheme, write, isCalm }: ChartLook) {
  const { ink, line, ground } = COLOURS[scheme];
  return {
    animation: !isCalm,
    tooltip: {
      trigger: 'axis' as const,
      renderMode: 'richText' as const,
      confine: true,
      backgroundColor: ground,
      borderColor: line,
      textStyle: { color: ink, ...FONT },
      valueFormatter: (value: unknown) => (typeof value === 'number' ? write(value) : '–'),
    },
  };
}
