// The context of WebGL2 on the canvas "#board", whichever canvas has that name now.
mergeInto(LibraryManager.library, {
  screen_context__deps: ['$GL'],
  screen_context: function () {
    var wishes = { alpha: false, depth: false, stencil: false, antialias: false, powerPreference: 'low-power' };
    var context = document.querySelector('#board').getContext('webgl2', wishes);
    if (!context) return 0;
    var handle = GL.registerContext(context, { majorVersion: 2 });
    GL.makeContextCurrent(handle);
    return handle;
  },
});
