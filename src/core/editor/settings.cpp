#include "core/editor/settings.h"

#include "core/base/text.h"
#include "core/editor/actions.h"
#include "core/editor/translations.h"

#include <array>
#include <iterator>

namespace trustline {

namespace {

constexpr std::array<std::string_view, 5> theme_words { "system", "light", "dark", "projector", "contrast" };
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
    Switch { "has_large_text", &Session::has_large_text },
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

// Bytes as hexadecimal digits, so that no character is in the way.
std::string hexadecimal_text(std::string_view bytes)
{
    constexpr char digits[] = "0123456789abcdef";
    std::string text;
    for (unsigned char const byte : bytes)
        text += { digits[byte >> 4], digits[byte & 15] };
    return text;
}

// "save:1:63 …": action, modifiers as a digit, the key in hexadecimal digits.
std::string key_text(std::vector<KeyChoice> const& choices)
{
    std::string text;
    for (auto const& choice : choices) {
        auto const& held = choice.modifiers;
        text += (text.empty() ? "" : " ") + choice.action + ':' + char('0' + (held.shift ? 1 : 0) + (held.ctrl ? 2 : 0) + (held.alt ? 4 : 0)) + ':' + hexadecimal_text(choice.key);
    }
    return text;
}

std::optional<int> hexadecimal(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    return c >= 'a' && c <= 'f' ? std::optional(c - 'a' + 10) : std::nullopt;
}

std::optional<std::string> from_hexadecimal(std::string_view text)
{
    std::string bytes;
    for (std::size_t at = 0; at + 1 < text.size(); at += 2) {
        auto const high = hexadecimal(text[at]), low = hexadecimal(text[at + 1]);
        if (!high || !low)
            return std::nullopt;
        bytes += char(*high * 16 + *low);
    }
    return bytes;
}

std::optional<KeyChoice> key_choice_in(std::string_view word)
{
    auto const colon = word.find(':');
    if (colon == word.npos || colon + 4 > word.size() || word[colon + 2] != ':')
        return std::nullopt;
    int const held = word[colon + 1] - '0';
    KeyChoice choice { std::string(word.substr(0, colon)), {}, { (held & 1) != 0, (held & 2) != 0, (held & 4) != 0 } };
    auto key = from_hexadecimal(word.substr(colon + 3));
    if (!key)
        return std::nullopt;
    choice.key = *std::move(key);
    bool const is_known = held >= 0 && held < 8 && find_action(choice.action) && is_valid_utf8(choice.key) && !choice.key.empty();
    return is_known ? std::optional(std::move(choice)) : std::nullopt;
}

std::vector<KeyChoice> key_choices_in(std::string_view text)
{
    std::vector<KeyChoice> choices;
    while (!text.empty()) {
        auto const end = std::min(text.find(' '), text.size());
        if (auto choice = key_choice_in(text.substr(0, end)))
            choices.push_back(*std::move(choice));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return choices;
}

// "map round compared persona", each in hexadecimal digits.
std::string question_text(KeptQuestion const& kept)
{
    std::string text = hexadecimal_text(kept.map_key);
    for (RecordId const* id : std::initializer_list<RecordId const*> { &kept.round, &kept.compared, &kept.persona })
        text += ' ' + hexadecimal_text(id->text);
    return text;
}

KeptQuestion question_in(std::string_view text)
{
    KeptQuestion kept;
    for (auto* part : { &kept.map_key, &kept.round.text, &kept.compared.text, &kept.persona.text }) {
        auto const end = std::min(text.find(' '), text.size());
        *part = from_hexadecimal(text.substr(0, end)).value_or(std::string {});
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return kept;
}

}

std::string settings_text(Session const& session)
{
    std::string text = '{' + pair("language", quoted(language_tag(session.language)));
    text += ',' + pair("theme", quoted(theme_words[std::size_t(session.theme_choice)]));
    text += ',' + pair("lens", quoted(lens_words[std::size_t(session.lens)]));
    for (auto const& one : switches)
        text += ',' + pair(one.name, session.*one.value ? "true" : "false");
    if (!session.key_choices.empty())
        text += ',' + pair("keys", quoted(key_text(session.key_choices)));
    if (!session.kept_question.map_key.empty())
        text += ',' + pair("question", quoted(question_text(session.kept_question)));
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
    if (auto const keys = value_of(text, "keys"); keys.size() > 2)
        session.key_choices = key_choices_in(keys.substr(1, keys.size() - 2));
    if (auto const question = value_of(text, "question"); question.size() > 2)
        session.kept_question = question_in(question.substr(1, question.size() - 2));
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
