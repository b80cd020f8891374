/** Issues as lines for standard error: what, where, the value given, what is allowed, what was used instead. */
import type { Issue } from '@/lib/issue';

export function printIssues(issues: readonly Issue[]): string {
  return issues.map(printIssue).join('');
}

function printIssue({ level, code, field, value, allowed, used }: Issue): string {
  const where = field === '' ? 'the input' : field;
  if (level === 'note') return `note: ${where} is ${value} (${code}): ${allowed}\n`;
  return `error: ${where} is ${value} (${code}); allowed: ${allowed}; used instead: ${used}\n`;
}
