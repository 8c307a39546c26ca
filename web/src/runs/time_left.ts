import type { Run } from '../api/shapes.ts';
import { t } from '../ui/language.ts';
import { seconds_left, standing_of } from './progress.ts';

/// Seconds as people say them: 「約3分」.
export function rough_time(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  if (seconds < 60) return t('time_less');
  if (minutes < 60) return t('time_minutes', { n: minutes });
  return t('time_hours', { h: Math.floor(minutes / 60), n: minutes % 60 });
}

/// How long a run still takes; empty when it does not go on.
export function left_text(run: Run): string {
  if (standing_of(run) !== 'running') return '';
  const seconds = seconds_left(run);
  return seconds === null ? t('run_left_unknown') : t('run_left', { time: rough_time(seconds) });
}
