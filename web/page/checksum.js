// CRC-32 of a text: finds what storage has damaged. Not a signature.

// TABLES[k][byte]: what a byte does to the sum that k more bytes follow. Eight at once take a fifth of the time.
const TABLES = [Uint32Array.from({ length: 256 }, (_, byte) => {
  for (let bit = 0; bit < 8; ++bit) byte = byte & 1 ? 0xedb88320 ^ (byte >>> 1) : byte >>> 1;
  return byte;
})];
for (let k = 1; k < 8; ++k) TABLES.push(TABLES[k - 1].map(sum => TABLES[0][sum & 255] ^ (sum >>> 8)));
const [T0, T1, T2, T3, T4, T5, T6, T7] = TABLES;

const encoder = new TextEncoder();

export function checksum(text) {
  const bytes = encoder.encode(text), eights = bytes.length & ~7;
  let sum = ~0, i = 0;
  for (; i < eights; i += 8)
    sum = T7[(sum ^ bytes[i]) & 255] ^ T6[(sum >>> 8 ^ bytes[i + 1]) & 255] ^ T5[(sum >>> 16 ^ bytes[i + 2]) & 255] ^ T4[sum >>> 24 ^ bytes[i + 3]]
      ^ T3[bytes[i + 4]] ^ T2[bytes[i + 5]] ^ T1[bytes[i + 6]] ^ T0[bytes[i + 7]];
  for (; i < bytes.length; ++i) sum = T0[(sum ^ bytes[i]) & 255] ^ (sum >>> 8);
  return (~sum >>> 0).toString(16).padStart(8, '0');
}
