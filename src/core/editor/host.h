#pragma once

// What the editor asks of whoever hosts it (the page, a test): files, storage, clipboard. Plain data, sent once a frame.

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace trustline {

struct AppendJournal { std::string map_key; std::uint64_t number = 0; std::string entry; bool operator==(AppendJournal const&) const = default; }; // numbers rise by one
struct StoreSnapshot { std::string map_key; std::uint64_t number = 0; std::string map; std::string title; int touchpoints = 0; std::string thumb; bool operator==(StoreSnapshot const&) const = default; }; // holds everything up to and with entry `number`
struct SaveFile { std::string name; std::string text; bool ask_where = false; bool operator==(SaveFile const&) const = default; }; // .trustline.json
struct DownloadFile { std::string name; std::string mime; std::string text; bool operator==(DownloadFile const&) const = default; };
struct PickFile { bool operator==(PickFile const&) const = default; };
struct FetchTemplate { std::string file; bool operator==(FetchTemplate const&) const = default; };
struct LoadRecent { std::string key; bool operator==(LoadRecent const&) const = default; };
struct DropRecent { std::string key; bool operator==(DropRecent const&) const = default; };
struct RememberSettings { std::string json; bool operator==(RememberSettings const&) const = default; }; // language, theme …: small, for localStorage
struct Announce { std::string sentence; bool operator==(Announce const&) const = default; }; // to the live region, translated
struct SetPageTitle { std::string title; std::string language; bool operator==(SetPageTitle const&) const = default; };
// `picture`: "svg", "png" or empty; then `plain` is the SVG.
struct CopyToClipboard { std::string plain; std::string html; std::string picture; bool operator==(CopyToClipboard const&) const = default; };
struct AskForPaste { bool operator==(AskForPaste const&) const = default; }; // what is on the clipboard, please
struct TakeOver { bool operator==(TakeOver const&) const = default; }; // another tab writes the open map: let this one
struct OpenHelp { std::string topic; bool operator==(OpenHelp const&) const = default; };

using HostRequest = std::variant<AppendJournal, StoreSnapshot, SaveFile, DownloadFile, PickFile, FetchTemplate, LoadRecent, DropRecent,
    RememberSettings, Announce, SetPageTitle, CopyToClipboard, AskForPaste, TakeOver, OpenHelp>;

}
