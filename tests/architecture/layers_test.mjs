import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { complaints_about } from './layers.mjs';

const SOURCES = fileURLToPath(new URL('../../src', import.meta.url));

function source_files(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return source_files(path);
    return /\.(cpp|h)$/.test(entry.name) ? [path] : [];
  });
}

test('every file under src includes only what stands below it', () => {
  const complaints = source_files(SOURCES).flatMap(path =>
    complaints_about(relative(SOURCES, path), readFileSync(path, 'utf8')));
  assert.deepEqual(complaints, []);
});

// The checker itself: what it must see, and what it must let pass.
const includes = name => `#include ${name}\n`;

test('an upward include is seen', () => {
  assert.equal(complaints_about('core/journey/a.cpp', includes('"core/edit/plan.h"')).length, 1);
  assert.equal(complaints_about('core/measure/a.cpp', includes('"core/layout/board.h"')).length, 1);
  assert.equal(complaints_about('gpu/a.cpp', includes('"core/editor/editor.h"')).length, 1);
});

test('a downward include passes, also over several floors', () => {
  assert.deepEqual(complaints_about('panels/a.cpp', includes('"core/base/id.h"')), []);
  assert.deepEqual(complaints_about('core/exchange/a.cpp', includes('"core/scene/svg.h"') + includes('<vector>')), []);
});

test('ImGui, GL, the browser and the clock stay out of the core', () => {
  for (const name of ['<imgui.h>', '"imgui_internal.h"', '<GLES3/gl3.h>', '<emscripten.h>', '<chrono>', '<unistd.h>'])
    assert.equal(complaints_about('core/scene/a.h', includes(name)).length, 1, name);
});

test('only exchange knows JSON', () => {
  assert.deepEqual(complaints_about('core/exchange/a.cpp', includes('<nlohmann/json.hpp>')), []);
  assert.equal(complaints_about('cli/main.cpp', includes('<nlohmann/json.hpp>')).length, 1);
});

test('raw widgets are seen outside panels/ui, and not in comments', () => {
  const text = '// ImGui::Button("no")\nif (ImGui::SliderInt("yes", &a, 1, 7)) {}\nImGui::InputText ("yes");\n';
  assert.equal(complaints_about('panels/a.cpp', text).length, 2);
  assert.deepEqual(complaints_about('panels/ui/a.cpp', text), []);
});
