#include "app/web_host.h"

#include <initializer_list>

extern "C" {
void host_request(char const* name, trustline::WebText const* texts, int count, double number);
void host_pointer(int imgui_cursor);
void host_caret(int is_wanted, float x, float y, float height);
}

namespace trustline {

namespace {

void send(char const* name, std::initializer_list<WebText> texts = {}, double number = 0)
{
    host_request(name, texts.begin(), int(texts.size()), number);
}

struct Sender {
    void operator()(AppendJournal const& it) const { send("append-journal", { it.map_key, it.entry }, double(it.number)); }
    void operator()(StoreSnapshot const& it) const
    {
        send("store-snapshot", { it.map_key, it.map, it.title, std::to_string(it.touchpoints), it.thumb }, double(it.number));
    }
    void operator()(SaveFile const& it) const { send("save-file", { it.name, it.text }, it.ask_where); }
    void operator()(DownloadFile const& it) const { send("download-file", { it.name, it.mime, it.text }); }
    void operator()(PickFile const&) const { send("pick-file"); }
    void operator()(FetchTemplate const& it) const { send("fetch-template", { it.file }); }
    void operator()(LoadRecent const& it) const { send("load-recent", { it.key }); }
    void operator()(DropRecent const& it) const { send("drop-recent", { it.key }); }
    void operator()(RememberSettings const& it) const { send("remember-settings", { it.json }); }
    void operator()(Announce const& it) const { send("announce", { it.sentence }); }
    void operator()(SetPageTitle const& it) const { send("set-page-title", { it.title, it.language }); }
    void operator()(CopyToClipboard const& it) const { send("copy", { it.plain, it.html, it.picture }); }
    void operator()(AskForPaste const&) const { send("ask-for-paste"); }
    void operator()(TakeOver const&) const { send("take-over"); }
    void operator()(OpenHelp const& it) const { send("open-help", { it.topic }); }
};

}

void WebHost::take(HostRequest const& request)
{
    std::visit(Sender {}, request);
}

void WebHost::show_pointer(int imgui_cursor)
{
    host_pointer(imgui_cursor);
}

void WebHost::place_caret(Caret const& caret)
{
    auto const& rect = caret.rect_in_screen;
    host_caret(caret.is_wanted, rect.x, rect.y, rect.height);
}

}
