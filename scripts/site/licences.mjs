// LICENSES.txt: what the site contains and under which terms.

import { readFileSync } from 'node:fs';

const UNDER_MIT = [
  ['Dear ImGui', 'Copyright (c) 2014-2025 Omar Cornut'],
  ['stb_rect_pack and stb_textedit, in Dear ImGui', 'Copyright (c) 2017 Sean Barrett'],
  ['JSON for Modern C++', 'Copyright (c) 2013-2022 Niels Lohmann'],
  ['to_chars, in JSON for Modern C++', 'Copyright (c) 2009 Florian Loitsch'],
  ['UTF-8 decoder, in JSON for Modern C++', 'Copyright (c) 2008-2009 Bjoern Hoehrmann'],
  ['Emscripten', 'Copyright (c) 2010-2026 Emscripten authors'],
  ['musl, the C library of Emscripten', 'Copyright (c) 2005-2026 Rich Felker, et al.'],
];

const LLVM = `libc++, libc++abi and compiler-rt, parts of the LLVM Project, are under the Apache License v2.0 with LLVM
Exceptions, which asks for no notice in programs that were compiled with them: https://llvm.org/LICENSE.txt`;

export function licences_text() {
  const ours = readFileSync('LICENSE', 'utf8');
  const mit = ours.slice(ours.indexOf('Permission is hereby granted'));
  const holders = UNDER_MIT.map(([name, holder]) => `${name}: ${holder}`).join('\n');
  const idb = readFileSync('node_modules/idb/LICENSE', 'utf8');
  return [`Trustline\n\n${ours}`, `${holders}\n\n${mit}`, `idb\n\n${idb}`, `${LLVM}\n`]
    .map(text => text.trim()).join(`\n\n${'-'.repeat(100)}\n\n`) + '\n';
}
