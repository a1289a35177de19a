const HEADER_BYTES = 12;
const ENTRY_BYTES = 16;
const ALIGNMENT = 4;

/**
 * @param font as TrueType
 * @param added by their tags
 * @returns the font with these tables as well. Its checksums are left at 0: converters to WOFF2 make their own.
 * @see https://learn.microsoft.com/en-us/typography/opentype/spec/otff
 */
export function addFontTables(font: Buffer, added: Readonly<Record<string, Buffer>>): Buffer {
  const tables = Object.entries({ ...tablesOf(font), ...added }).sort(([a], [b]) => (a < b ? -1 : 1));
  const header = Buffer.alloc(HEADER_BYTES + tables.length * ENTRY_BYTES);
  font.copy(header, 0, 0, HEADER_BYTES);
  header.writeUInt16BE(tables.length, 4);
  const bodies: Buffer[] = [];
  let offset = header.length;
  for (const [index, [tag, table]] of tables.entries()) {
    const entry = HEADER_BYTES + index * ENTRY_BYTES;
    header.write(tag, entry, "latin1");
    header.writeUInt32BE(offset, entry + 8);
    header.writeUInt32BE(table.length, entry + 12);
    const padded = Buffer.alloc(Math.ceil(table.length / ALIGNMENT) * ALIGNMENT);
    table.copy(padded);
    bodies.push(padded);
    offset += padded.length;
  }
  return Buffer.concat([header, ...bodies]);
}

function tablesOf(font: Buffer): Record<string, Buffer> {
  const entries = Array.from(
    { length: font.readUInt16BE(4) },
    (_, index) => HEADER_BYTES + index * ENTRY_BYTES,
  );
  return Object.fromEntries(
    entries.map((entry) => {
      const [offset, length] = [font.readUInt32BE(entry + 8), font.readUInt32BE(entry + 12)];
      return [font.toString("latin1", entry, entry + 4), font.subarray(offset, offset + length)];
    }),
  );
}
