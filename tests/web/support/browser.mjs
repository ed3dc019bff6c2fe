// Where the built site is, and the browser that looks at it.

import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
export const SITE = process.env.TRUSTLINE_SITE ?? `${ROOT}build/web/site`;
export const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
// Software rendering, wanted and admitted.
export const ARGUMENTS = ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'];

export const launch = (options = {}) => chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS, ...options });
