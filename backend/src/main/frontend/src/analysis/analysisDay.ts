import { createContext, useContext } from 'react';

/** The day as of which the analysis is read; today when absent. */
export const AnalysisDay = createContext<string | undefined>(undefined);

/** The day as of which the analysis is read; today when absent. */
export function useAnalysisDay(): string | undefined {
  return useContext(AnalysisDay);
}
