// What the program calls in the page. Module.host is given by web/page/program.js; it must not call the program back while
// one of these runs.

mergeInto(LibraryManager.library, {
  host_request: function (name, texts, count, number) {
    var host = Module['host'];
    var words = host.words();
    var list = [];
    for (var index = 0; index < count; ++index)
      list.push(host.text_at(words[texts / 4 + index * 2], words[texts / 4 + index * 2 + 1]));
    host.request(UTF8ToString(name), list, number);
  },
  host_request__deps: LibraryManager.library['$UTF8ToString'] ? ['$UTF8ToString'] : [],
  host_mirror: function (changed, changed_count, removed, removed_count, order, order_count) {
    var host = Module['host'];
    host.mirror(host.text_at, host.words(), host.floats(), changed, changed_count, removed, removed_count, order, order_count);
  },
  host_pointer: function (imgui_cursor) {
    Module['host'].pointer(imgui_cursor);
  },
  host_caret: function (is_wanted, x, y, height) {
    Module['host'].caret(Boolean(is_wanted), x, y, height);
  },
});
