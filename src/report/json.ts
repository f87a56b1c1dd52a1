/** Reading JSON that may hold anything: what is not of the wanted kind reads as empty. */
export type Json = unknown;

export function member(value: Json, name: string): Json {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
}

export function textOf(value: Json): string {
  return typeof value === 'string' ? value : '';
}

export function numberOf(value: Json): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

export function listOf(value: Json): readonly Json[] {
  return Array.isArray(value) ? value : [];
}
