import { createHash } from 'node:crypto';

/** Which of `parts` parts (from 1) an input belongs to: decided by its path alone, so it stays where it is when others come or go. */
export function shardOf(path: string, parts: number): number {
  return (createHash('sha256').update(path).digest().readUInt32BE(0) % parts) + 1;
}
