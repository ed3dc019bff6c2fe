// CRC-32 of a text: finds what storage has damaged. Not a signature.

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  for (let bit = 0; bit < 8; ++bit) byte = byte & 1 ? 0xedb88320 ^ (byte >>> 1) : byte >>> 1;
  return byte;
});

const encoder = new TextEncoder();

export function checksum(text) {
  let sum = ~0;
  for (const byte of encoder.encode(text)) sum = TABLE[(sum ^ byte) & 255] ^ (sum >>> 8);
  return (~sum >>> 0).toString(16).padStart(8, '0');
}
