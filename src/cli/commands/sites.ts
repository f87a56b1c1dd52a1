/** `newsnorm sites`: the rules of sites, and the test of their own examples. */
import type { SiteRules } from '../../model/rules';
import { type TriedExample, tryRules } from '../../pipeline/try-rules';
import { EXIT, UsageError } from '../../shell/io';
import { openOutput } from '../../shell/output';
import { visibleLine } from '../../shell/visible';
import { builtinRules } from '../../sites/builtin';
import { columns, twoColumns } from '../../text/columns';
import type { RunCommand } from '../command';
import { siteRules } from '../rule-options';
import { hint } from '../suggest';
import { jsonLine } from '../../writers/json';

const ACTIONS = ['test'];

export const run: RunCommand = async ([action], settings, io) => {
  if (action !== undefined && !ACTIONS.includes(action)) {
    throw new UsageError(`"${action}" is nothing that can be done with site rules; expected no word, or test${hint(action, ACTIONS)}`);
  }
  const own = siteRules(settings);
  const output = openOutput(io.stdout);
  const isJson = settings.flag('json');
  const print = (row: object, line: string): Promise<void> => output.write(isJson ? `${jsonLine(row)}\n` : `${visibleLine(line)}\n`);
  if (action === undefined) {
    for (const [origin, rules] of [['own', own] as const, ['built-in', builtinRules] as const]) {
      for (const rule of rules) await (isJson ? print({ origin, ...rule }, '') : output.write(listed(origin, rule, io.stdout.columns)));
    }
    return EXIT.ok;
  }
  const tried = [...tryRules(own), ...tryRules(builtinRules)];
  for (const one of tried) {
    const { rule, example, differences, isNeeded } = one;
    await print({ rule: rule.id, example: example.why, ok: isGood(one), differences, isNeeded }, testLine(one));
  }
  return tried.every(isGood) ? EXIT.ok : EXIT.failed;
};

/** A line for each rule in a pipe; on a screen the reason is wrapped below the hosts. */
function listed(origin: string, { id, hosts, paths, validFrom, validUntil, why }: SiteRules, screen: number | undefined): string {
  const where = [hosts.join(', '), ...(paths ?? [])].join(' ');
  const when = validFrom === undefined && validUntil === undefined ? '' : ` (${validFrom ?? ''} to ${validUntil ?? ''})`;
  if (screen === undefined) return `${visibleLine(`${id}  ${where}${when}  ${origin}: ${why}`)}\n`;
  const wide = Math.max(ID_COLUMNS, columns(id));
  return `${twoColumns(visibleLine(id), wide, visibleLine(`${where}${when} (${origin})`), screen)}${twoColumns('', wide, visibleLine(why), screen)}`;
}

const ID_COLUMNS = 14;

function isGood({ differences, isNeeded }: TriedExample): boolean {
  return differences.length === 0 && isNeeded;
}

function testLine(tried: TriedExample): string {
  const { rule, example, differences, isNeeded } = tried;
  const name = `${rule.id}: ${example.why}`;
  if (isGood(tried)) return `ok    ${name}`;
  if (!isNeeded && differences.length === 0) return `FAIL  ${name}: comes out the same without the rule, so it shows nothing of it.`;
  const told = differences.map(
    ({ field, expected, found }) => `${field} is ${JSON.stringify(found)}, expected ${JSON.stringify(expected)}`,
  );
  return `FAIL  ${name}: ${told.join('; ')}.`;
}
