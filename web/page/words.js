// The page's own sentences: what must be said before the program runs, when it cannot run, and about storage and files.
// English is the key, as in the program; a test asks for every sentence in all languages.

const CHINESE = {
  'Loading…': '正在加载…',
  'Opening {0}': '正在打开 {0}',
  'Cancel': '取消',
  'Trustline could not be loaded: {0}': '无法加载 Trustline：{0}',
  'This browser cannot run WebAssembly, which Trustline is made of.': '此浏览器无法运行 Trustline 所需的 WebAssembly。',
  'This browser cannot draw with WebGL 2, which Trustline needs.': '此浏览器无法使用 Trustline 所需的 WebGL 2 绘图。',
  'Something failed, and failed again after a restart.': '出现故障，重新启动后再次失败。',
  'Something failed – your map was restored': '出现故障，您的地图已恢复',
  'The last start failed, so the map was not opened. Open it again, or download it.': '上次启动失败，因此未打开该地图。您可以重新打开或下载它。',
  'Maps on this device': '此设备上的地图',
  'There is no map on this device.': '此设备上没有地图。',
  'Download': '下载',
  'Download all': '全部下载',
  'Try again': '重试',
  'Reload': '重新加载',
  'Untitled map': '未命名地图',
  'Touchpoints: {0}': '触点：{0}',
  'The storage of this browser is full': '此浏览器的存储空间已满',
  'The storage of this browser does not answer': '此浏览器的存储没有响应',
  'This browser keeps nothing after closing': '此浏览器关闭后不保留任何内容',
  'This language could not be loaded: there is no network': '无法加载此语言：没有网络',
  'A part of the program is still missing, and there is no network. Your map is safe; this goes on by itself as soon as the part is here.': '程序的一部分尚未载入，而且没有网络。您的地图是安全的；该部分载入后会自动继续。',
  'Dismiss': '关闭',
  'This map is no longer on this device': '此地图已不在此设备上',
  'This map could not be read from storage. It was left as it is; download it here.': '无法从存储中读取此地图。它保持原样，您可以在此下载。',
  '{0} was changed outside since it was opened.': '{0} 自打开以来已在外部更改。',
  'Overwrite it': '覆盖',
  'The file could not be written: {0}': '无法写入文件：{0}',
  'The file could not be read: {0}': '无法读取文件：{0}',
  'The file is larger than 20 MB': '文件大于 20 MB',
  'This browser does not let a page copy pictures': '此浏览器不允许网页复制图片',
  'This browser lets a page copy by the keyboard only: press Ctrl+C, on a Mac ⌘C': '此浏览器只允许用键盘复制：请按 Ctrl+C，Mac 上按 ⌘C',
  'This browser lets a page paste by the keyboard only: press Ctrl+V, on a Mac ⌘V': '此浏览器只允许用键盘粘贴：请按 Ctrl+V，Mac 上按 ⌘V',
  'The template could not be loaded: {0}': '无法加载模板：{0}',
  'The picture is gone: the graphics of this machine do not answer. Your map is safe.': '画面已丢失：此设备的图形系统没有响应。您的地图是安全的。',
  'This browser falsifies what is drawn, against fingerprinting, so texts cannot be shown. Allow this page to read its canvas, then reload.': '此浏览器为防止指纹识别而篡改绘图内容，因此无法显示文字。请允许此页面读取画布，然后重新加载。',
  'Today': '今天',
  'Yesterday': '昨天',
  'Trustline map': 'Trustline 地图',
  'The storage of this browser could not be opened: {0}': '无法打开此浏览器的存储：{0}',
};

const SWEDISH = {
  'Loading…': 'Laddar…',
  'Opening {0}': 'Öppnar {0}',
  'Cancel': 'Avbryt',
  'Trustline could not be loaded: {0}': 'Trustline kunde inte laddas: {0}',
  'This browser cannot run WebAssembly, which Trustline is made of.': 'Den här webbläsaren kan inte köra WebAssembly, som Trustline är byggt av.',
  'This browser cannot draw with WebGL 2, which Trustline needs.': 'Den här webbläsaren kan inte rita med WebGL 2, som Trustline behöver.',
  'Something failed, and failed again after a restart.': 'Något gick fel, och igen efter omstart.',
  'Something failed – your map was restored': 'Något gick fel – din karta har återställts',
  'The last start failed, so the map was not opened. Open it again, or download it.': 'Förra starten misslyckades, så kartan öppnades inte. Öppna den igen eller ladda ner den.',
  'Maps on this device': 'Kartor på den här enheten',
  'There is no map on this device.': 'Det finns ingen karta på den här enheten.',
  'Download': 'Ladda ner',
  'Download all': 'Ladda ner alla',
  'Try again': 'Försök igen',
  'Reload': 'Ladda om',
  'Untitled map': 'Namnlös karta',
  'Touchpoints: {0}': 'Kontaktpunkter: {0}',
  'The storage of this browser is full': 'Webbläsarens lagring är full',
  'The storage of this browser does not answer': 'Webbläsarens lagring svarar inte',
  'This browser keeps nothing after closing': 'Den här webbläsaren sparar ingenting efter stängning',
  'This language could not be loaded: there is no network': 'Språket kunde inte läsas in: det finns inget nätverk',
  'A part of the program is still missing, and there is no network. Your map is safe; this goes on by itself as soon as the part is here.': 'En del av programmet saknas ännu och det finns inget nätverk. Din karta är i säkerhet; det här fortsätter av sig självt så snart delen är här.',
  'Dismiss': 'Stäng',
  'This map is no longer on this device': 'Kartan finns inte längre på den här enheten',
  'This map could not be read from storage. It was left as it is; download it here.': 'Kartan kunde inte läsas från lagringen. Den lämnades som den är; ladda ner den här.',
  '{0} was changed outside since it was opened.': '{0} har ändrats utanför sedan den öppnades.',
  'Overwrite it': 'Skriv över',
  'The file could not be written: {0}': 'Filen kunde inte skrivas: {0}',
  'The file could not be read: {0}': 'Filen kunde inte läsas: {0}',
  'The file is larger than 20 MB': 'Filen är större än 20 MB',
  'This browser does not let a page copy pictures': 'Den här webbläsaren låter inte en sida kopiera bilder',
  'This browser lets a page copy by the keyboard only: press Ctrl+C, on a Mac ⌘C': 'Den här webbläsaren låter en sida kopiera bara med tangentbordet: tryck Ctrl+C, på Mac ⌘C',
  'This browser lets a page paste by the keyboard only: press Ctrl+V, on a Mac ⌘V': 'Den här webbläsaren låter en sida klistra in bara med tangentbordet: tryck Ctrl+V, på Mac ⌘V',
  'The template could not be loaded: {0}': 'Mallen kunde inte laddas: {0}',
  'The picture is gone: the graphics of this machine do not answer. Your map is safe.': 'Bilden är borta: datorns grafik svarar inte. Din karta är i säkerhet.',
  'This browser falsifies what is drawn, against fingerprinting, so texts cannot be shown. Allow this page to read its canvas, then reload.': 'Webbläsaren förvanskar det som ritas, mot fingeravtryck, så text kan inte visas. Tillåt sidan att läsa sin canvas och ladda om.',
  'Today': 'I dag',
  'Yesterday': 'I går',
  'Trustline map': 'Trustline-karta',
  'The storage of this browser could not be opened: {0}': 'Webbläsarens lagring kunde inte öppnas: {0}',
};

export const TABLES = { en: {}, 'zh-CN': CHINESE, sv: SWEDISH };

let table = {};

// The nearest language that there is, from a tag such as "sv-SE".
export function nearest_language(tags) {
  for (const tag of tags) {
    if (/^zh\b/i.test(tag)) return 'zh-CN';
    if (/^sv\b/i.test(tag)) return 'sv';
    if (/^en\b/i.test(tag)) return 'en';
  }
  return 'en';
}

export function speak(language) {
  table = TABLES[language] ?? {};
  document.documentElement.lang = language in TABLES ? language : 'en';
}

export function say(english, ...values) {
  return (table[english] ?? english).replace(/\{(\d)\}/g, (hole, index) => values[index] ?? hole);
}
