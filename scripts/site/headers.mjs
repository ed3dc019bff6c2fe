// _headers, read by several static hosts. The content security policy is in the pages themselves, since the single-file
// edition needs another one than the rest; the service worker has no page and gets its own here.

const HEADERS = {
  '/*': {
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Cache-Control': 'no-cache',
  },
  // Named after their content. The general rule is taken back first, or both would be sent.
  '/assets/*': { '! Cache-Control': '', 'Cache-Control': 'public, max-age=31536000, immutable' },
  '/*.wasm': { 'Content-Type': 'application/wasm' },
  '/sw.js': { 'Content-Security-Policy': "default-src 'none'; connect-src 'self'" },
};

export function headers_file() {
  return Object.entries(HEADERS).map(([path, headers]) => {
    const lines = Object.entries(headers).map(([name, value]) => `  ${value ? `${name}: ${value}` : name}\n`);
    return `${path}\n${lines.join('')}`;
  }).join('\n');
}
