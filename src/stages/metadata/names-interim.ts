const AG = /^(?:dpa|afp|ap|apa|sda|reuters|sid|epd|kna|dapd|ansa|efe|Deutsche Presse-Agentur|Associated Press|The Associated Press|Agence France-Presse)$/i;
export function splitAuthors(line: string): { people: string[]; agencies: string[]; desks: string[] } {
  const parts = line.replace(/^(?:by|von|par|por|di)\s+/i, '').split(/\s*(?:,|;|\/| and | und | et | y | & )\s*/).filter(Boolean);
  const agencies = parts.filter((p) => AG.test(p));
  const rest = parts.filter((p) => !AG.test(p));
  return { people: rest.filter((p) => /\s/.test(p)), agencies, desks: rest.filter((p) => !/\s/.test(p)) };
}
