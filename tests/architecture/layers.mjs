// Who may include whom, as in the drawing of src/README.md, and what else is out of place in a layer. Pure: texts in,
// complaints out. layers_test.mjs runs it over src/.

// Each layer with those right below it; what they may include is theirs to give on.
const LAYERS_BELOW = {
  'core/base': [],
  'core/journey': ['core/base'],
  'core/measure': ['core/journey'],
  'core/edit': ['core/journey'],
  'core/layout': ['core/journey', 'core/measure'],
  'core/scene': ['core/layout'],
  // Reports and SVG export put measures, layout and scene into bytes.
  'core/exchange': ['core/edit', 'core/measure', 'core/layout', 'core/scene'],
  'core/editor': ['core/edit', 'core/scene'],
  'panels': ['core/editor'],
  'gpu': ['core/scene'],
  'app': ['panels', 'gpu', 'core/exchange'],
  'cli': ['core/exchange'],
};

const IMGUI = /^(imgui|imstb_|backends\/imgui)/;
const GL_OR_BROWSER = /^(GL|GLES|EGL|emscripten)/;
const JSON_LIBRARY = /^nlohmann\//;
// The core takes the time, files and randomness from whoever calls it, so that the same input gives the same output.
const WORLD_OUTSIDE = /^(chrono|ctime|fstream|filesystem|iostream|thread|mutex|atomic|future)$/;

// Generated headers and the only layer that reads each.
const GENERATED = { 'generated/shaders.h': 'gpu', 'generated/translations.h': 'core/editor' };

// Widgets that people operate. src/panels/ui wraps each once and names it for the mirror that assistive tools read.
const RAW_WIDGET = new RegExp(
  'ImGui::(' +
    [
      '(Small|Invisible|Arrow|Image|Color)?Button(Ex)?', 'ImageButton', 'Checkbox(Flags)?', 'RadioButton',
      '(V)?Slider\\w+', 'Drag(Float|Int|Scalar)\\w*', 'Input(Text|Int|Float|Double|Scalar)\\w*', '(Begin)?Combo',
      '(Begin)?ListBox', 'Selectable', 'MenuItem', 'BeginMenu', 'TreeNode\\w*', 'CollapsingHeader', 'BeginTabItem',
      'TabItemButton', 'Color(Edit|Picker)\\d',
    ].join('|') +
    ')\\s*\\(');

// 'core/base' of 'core/base/id.h'; undefined for a file that stands in no layer.
export function layer_of(path) {
  return Object.keys(LAYERS_BELOW).find(layer => path.startsWith(`${layer}/`));
}

export function layers_seen_by(layer) {
  const seen = new Set([layer]);
  for (const below of LAYERS_BELOW[layer])
    for (const name of layers_seen_by(below)) seen.add(name);
  return seen;
}

// Comments and, for widgets, nothing else may mention what is forbidden: line numbers stay as they were.
function without_comments(text) {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, comment => comment.replace(/[^\n]/g, ' '))
    .replace(/(^|[^:"])\/\/.*$/gm, '$1');
}

function complaint_about_include(layer, name, is_quoted) {
  if (name in GENERATED)
    return GENERATED[name] === layer ? undefined : `only ${GENERATED[name]} may include it`;
  if (JSON_LIBRARY.test(name))
    return layer === 'core/exchange' ? undefined : 'only core/exchange reads and writes JSON';

  const included_layer = layer_of(name);
  if (included_layer)
    return layers_seen_by(layer).has(included_layer) ? undefined : `${layer} must not know ${included_layer}`;

  const is_core = layer.startsWith('core/');
  if (is_core && WORLD_OUTSIDE.test(name))
    return 'the core knows no clock, no files and no threads';
  if (is_core && (IMGUI.test(name) || GL_OR_BROWSER.test(name)))
    return 'the core knows no ImGui, no GL and no browser';
  if (layer === 'cli' && (IMGUI.test(name) || GL_OR_BROWSER.test(name)))
    return 'the command line has no screen';
  if (layer === 'panels' && GL_OR_BROWSER.test(name))
    return 'panels draw with ImGui only, so that they can be tested without a browser';
  if (is_quoted)
    return 'write the path from src/ on, as in "core/base/id.h"';
  if (is_core && !/^[a-z_0-9]+$/.test(name))
    return 'the core uses the standard library only';
  return undefined;
}

// Sentences about one file; path is from src/ on.
export function complaints_about(path, text) {
  const layer = layer_of(path);
  if (!layer) return [`${path}: stands in no layer`];

  const complaints = [];
  without_comments(text).split('\n').forEach((line, index) => {
    const place = `${path}:${index + 1}`;
    const include = line.match(/^\s*#\s*include\s*([<"])([^>"]+)[>"]/);
    if (include) {
      const complaint = complaint_about_include(layer, include[2], include[1] === '"');
      if (complaint) complaints.push(`${place}: ${include[2]}: ${complaint}`);
    }
    const widget = path.startsWith('panels/ui/') ? null : line.match(RAW_WIDGET);
    if (widget) complaints.push(`${place}: ${widget[0]}…): use the widget of panels/ui, which names it for the mirror`);
  });
  return complaints;
}
