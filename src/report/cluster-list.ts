/** Near-equal texts side by side: who had it first, and how much the others differ. */
import { escapeHtml, link } from '../views/escape';
import { count, plural } from '../views/format';
import { type Cluster, type ClusterMember, clustersOf } from './clusters';
import type { Gathering } from './gather';

const MOST_CLUSTERS = 40;
const MOST_IN_CLUSTER = 12;

export function clusterList(found: Gathering): { readonly content: string; readonly number: number } {
  const clusters = clustersOf(found);
  if (clusters.length === 0) return { content: '<p>No two texts are nearly the same.</p>', number: 0 };
  const copies = clusters.reduce((sum, { others }) => sum + others.length, 0);
  const rest = clusters.length > MOST_CLUSTERS ? ` The ${MOST_CLUSTERS} largest are shown.` : '';
  const content = `<p>${plural(clusters.length, 'group')} of nearly equal texts, ${plural(copies, 'text')} more than one of each.${rest}</p><ol class="clusters">${clusters.slice(0, MOST_CLUSTERS).map(clusterItem).join('\n')}</ol>`;
  return { content, number: clusters.length };
}

function clusterItem({ earliest, others, kind }: Cluster): string {
  const members = [earliest, ...others];
  const sites = new Set(members.map(({ site }) => site)).size;
  const rows = members.slice(0, MOST_IN_CLUSTER).map((member, index) => memberRow(member, earliest.title, index === 0));
  const more = members.length > MOST_IN_CLUSTER ? `<p class="quiet small">and ${count(members.length - MOST_IN_CLUSTER)} more</p>` : '';
  const name = earliest.title || earliest.url || earliest.path || 'untitled';
  return `<li><h3 dir="auto">${escapeHtml(name)}</h3><p class="quiet small"><span class="chip">${kind}</span> ${plural(members.length, 'text')}${sites > 1 ? ` on ${plural(sites, 'site')}` : ''}</p>
<div class="scroll" tabindex="0" role="group" aria-label="Texts of the group"><table><thead class="skip"><tr><th scope="col">Published</th><th scope="col">Article</th><th scope="col">Words</th><th scope="col">Likeness</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>${more}</li>`;
}

/** Bits of a fingerprint. */
const BITS = 64;

/** What the fingerprints say of the likeness of two texts: the cosine of their angle, in percent (Charikar 2002). */
function likeness(distance: number): number {
  return Math.round(100 * Math.cos((Math.PI * distance) / BITS));
}

/** The title is told only where it differs from the first, which stands above. */
function memberRow({ published, site, title, url, path, words, distance }: ClusterMember, first: string, isFirst: boolean): string {
  const name = title === first ? site : `${site}: ${title || (path ?? 'untitled')}`;
  const shown = url === null ? escapeHtml(name) : link(url, name);
  const alike = isFirst ? 'earliest' : distance === 0 ? 'same fingerprint' : `≈\u00a0${likeness(distance)}\u00a0% alike`;
  return `<tr><td class="day">${published ?? 'undated'}</td><th scope="row" dir="auto">${shown}</th><td class="number">${plural(words, 'word')}</td><td class="number">${alike}</td></tr>`;
}
