// Glyphs on a canvas for web_fonts.cpp. One canvas that is read often (kept in memory by the browser), one character at a
// time; sizes are pixels of the canvas. Another one measures: choosing a font takes longer than drawing a letter, and both take turns.
mergeInto(LibraryManager.library, {
  $web_fonts: {
    drawing: { context: null, font: '' },
    measuring: { context: null, font: '' },
    language: '',
    latin: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans"',
    chinese: '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC"',
    others: 'sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Noto Color Emoji"',

    // The context with room for so many pixels and this character's font chosen.
    ready: function (pen, code_point, is_bold, em, width, height) {
      var context = pen.context;
      if (!context || context.canvas.width < width || context.canvas.height < height) {
        var w = Math.max(width, context ? context.canvas.width : 128);
        var h = Math.max(height, context ? context.canvas.height : 128);
        var canvas = typeof OffscreenCanvas === 'function' ? new OffscreenCanvas(w, h) : document.createElement('canvas');
        canvas.width = w;
        canvas.height = h;
        context = pen.context = canvas.getContext('2d', { willReadFrequently: true });
        pen.font = '';
      }
      // Punctuation without a script of its own is narrow or wide by the font: full-width only in a Chinese one.
      var is_wide_mark = (code_point >= 0x3000 && code_point <= 0x303f) || (code_point >= 0xff00 && code_point <= 0xffef);
      var families = is_wide_mark ? [web_fonts.chinese, web_fonts.latin] : [web_fonts.latin, web_fonts.chinese];
      var font = (is_bold ? 600 : 400) + ' ' + em + 'px ' + families.concat(web_fonts.others).join(', ');
      if (font !== pen.font) {
        if ('lang' in context) context.lang = web_fonts.language;
        context.font = pen.font = font;
      }
      return context;
    },

    // Emoji that text fonts have, too, shall be the coloured ones.
    text: function (code_point) {
      return String.fromCodePoint(code_point) + (code_point >= 0x1f000 ? '\ufe0f' : '');
    },
  },

  web_font_set_language__deps: ['$web_fonts'],
  web_font_set_language: function (code_units, length) {
    web_fonts.language = String.fromCharCode.apply(null, HEAPU8.subarray(code_units, code_units + length));
    web_fonts.drawing.font = web_fonts.measuring.font = '';
  },

  // In ems. Measured large, since small sizes may be hinted to whole pixels.
  web_font_advance__deps: ['$web_fonts'],
  web_font_advance: function (code_point, is_bold) {
    return web_fonts.ready(web_fonts.measuring, code_point, is_bold, 256, 1, 1).measureText(web_fonts.text(code_point)).width / 256;
  },

  // The box of its pixels around the origin on the base line: left, top, width, height. `stretch` times as wide as high.
  web_font_box__deps: ['$web_fonts'],
  web_font_box: function (code_point, is_bold, em, stretch, box) {
    var size = web_fonts.ready(web_fonts.drawing, code_point, is_bold, em, 1, 1).measureText(web_fonts.text(code_point));
    var left = Math.floor(-size.actualBoundingBoxLeft * stretch) - 1;
    var top = Math.floor(-size.actualBoundingBoxAscent) - 1;
    var right = Math.ceil(size.actualBoundingBoxRight * stretch) + 1;
    var bottom = Math.ceil(size.actualBoundingBoxDescent) + 1;
    var is_empty = right - left <= 2 || bottom - top <= 2;
    HEAP32[box >> 2] = left;
    HEAP32[(box >> 2) + 1] = top;
    HEAP32[(box >> 2) + 2] = is_empty ? 0 : right - left;
    HEAP32[(box >> 2) + 3] = is_empty ? 0 : bottom - top;
  },

  // Its pixels in this box: red, green, blue, alpha; straight.
  web_font_draw__deps: ['$web_fonts'],
  web_font_draw: function (code_point, is_bold, em, stretch, is_light, left, top, width, height, pixels) {
    var context = web_fonts.ready(web_fonts.drawing, code_point, is_bold, em, width, height);
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, width, height);
    context.setTransform(stretch, 0, 0, 1, -left, -top);
    context.fillStyle = is_light ? '#fff' : '#000';
    context.fillText(web_fonts.text(code_point), 0, 0);
    HEAPU8.set(context.getImageData(0, 0, width, height).data, pixels);
  },

  web_font_pixels_are_true__deps: ['$web_fonts'],
  web_font_pixels_are_true: function () {
    var context = web_fonts.ready(web_fonts.drawing, 32, 0, 16, 16, 16);
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, 16, 16);
    context.fillStyle = '#204060';
    context.fillRect(4, 4, 8, 8);
    var data = context.getImageData(0, 0, 16, 16).data;
    for (var i = 0; i < 256; i++) {
      var x = i % 16, y = i >> 4;
      var is_filled = x >= 4 && x < 12 && y >= 4 && y < 12;
      var wanted = is_filled ? [0x20, 0x40, 0x60, 255] : [0, 0, 0, 0];
      for (var j = 0; j < 4; j++) if (data[4 * i + j] !== wanted[j]) return 0;
    }
    return 1;
  },
});
