/** What became of the inputs: counts by status, reason, kind and warning. */
import { barTable } from '../views/charts';
import { plural } from '../views/format';
import type { Gathering } from './gather';

export function outcome({ statuses, reasons, kinds, warnings, strange, entries }: Gathering): string {
  if (entries.length === 0 && statuses.total === 0 && reasons.total === 0) return '<p>No record was found.</p>';
  const parts = [
    barTable('Inputs by status, from the manifest', 'Status', statuses.rows()),
    barTable('Reasons of what failed or was skipped', 'Reason', reasons.rows()),
    barTable('Articles by kind', 'Kind', kinds.rows()),
    barTable('Warnings of articles by code', 'Code', warnings.rows()),
  ];
  const other =
    strange === 0 ? '' : `<p class="quiet">${plural(strange, 'line')} ${strange === 1 ? 'was' : 'were'} no record of newsnorm.</p>`;
  return `<div class="grid">${parts.join('')}</div>${other}`;
}
