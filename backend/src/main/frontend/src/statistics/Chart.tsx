import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { type EChartsType, init, use as register } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import type { ChartOption } from './chartOptions';

register([BarChart, LineChart, GridComponent, TooltipComponent, CanvasRenderer]);

type Props = {
  /** What a screen reader says instead of the picture. */
  label: string;
  option: ChartOption;
  height: number;
};

/** A picture of figures; the same numbers stand in a table beside it. */
export default function Chart({ label, option, height }: Props) {
  const element = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(undefined);

  useEffect(() => {
    const container = element.current;
    if (!container) return;
    const made = init(container);
    chart.current = made;
    const observer = new ResizeObserver(() => made.resize());
    observer.observe(container);
    return () => {
      observer.disconnect();
      made.dispose();
    };
  }, []);

  useEffect(() => {
    chart.current?.resize();
    chart.current?.setOption(option, true);
  }, [option]);

  return (
    <div role="img" aria-label={label}>
      <div ref={element} style={{ height, width: '100%' }} />
    </div>
  );
}
