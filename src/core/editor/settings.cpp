#include "core/editor/settings.h"

#include "core/editor/translations.h"

#include <array>
#include <iterator>

namespace trustline {

namespace {

constexpr std::array<std::string_view, 4> theme_words { "system", "light", "dark", "projector" };
constexpr std::array<std::string_view, lens_count> lens_words {
    "overall", "gap", "trust", "reliability", "assurance", "tangibles", "empathy", "responsiveness",
    "watermelon", "evidence", "waiting", "owner", "agreement", "change",
};

struct Switch {
    std::string_view name;
    bool Session::*value;
};
constexpr std::array switches {
    Switch { "letters_are_shortcuts", &Session::letters_are_shortcuts },
    Switch { "inspector_is_open", &Session::inspector_is_open },
};

std::string pair(std::string_view name, std::string_view value)
{
    return '"' + std::string(name) + "\":" + std::string(value);
}

std::string quoted(std::string_view word)
{
    return '"' + std::string(word) + '"';
}

// What stands behind "name": up to the next comma or the end. Our own words need no escapes.
std::string_view value_of(std::string_view text, std::string_view name)
{
    auto const key = pair(name, {});
    auto const at = text.find(key);
    if (at == std::string_view::npos)
        return {};
    auto const value = text.substr(at + key.size());
    return value.substr(0, value.find_first_of(",}"));
}

template<class Enum, std::size_t count>
void take_word(std::string_view value, std::array<std::string_view, count> const& words, Enum& taken)
{
    for (std::size_t word = 0; word < count; ++word) {
        if (value == quoted(words[word]))
            taken = Enum(word);
    }
}

}

std::string settings_text(Session const& session)
{
    std::string text = '{' + pair("language", quoted(language_tag(session.language)));
    text += ',' + pair("theme", quoted(theme_words[std::size_t(session.theme_choice)]));
    text += ',' + pair("lens", quoted(lens_words[std::size_t(session.lens)]));
    for (auto const& one : switches)
        text += ',' + pair(one.name, session.*one.value ? "true" : "false");
    return text + '}';
}

void take_settings(Session& session, std::string_view text)
{
    auto const language = value_of(text, "language");
    if (language.size() > 2) {
        if (auto const known = language_from_tag(language.substr(1, language.size() - 2)))
            session.language = *known;
    }
    take_word(value_of(text, "theme"), theme_words, session.theme_choice);
    take_word(value_of(text, "lens"), lens_words, session.lens);
    for (auto const& one : switches) {
        if (auto const value = value_of(text, one.name); !value.empty())
            session.*one.value = value == "true";
    }
}

bool set_setting(Session& session, std::string_view name, bool value)
{
    for (auto const& one : switches) {
        if (one.name != name)
            continue;
        session.*one.value = value;
        return true;
    }
    return false;
}

}
