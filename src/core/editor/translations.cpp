#include "core/editor/translations.h"

#include "core/base/text.h"
#ifdef TRUSTLINE_HAS_TRANSLATIONS
#    include "generated/translations.h"
#endif

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace trustline {

namespace {

using Pair = std::pair<std::string_view, std::string_view>;
using Pairs = std::vector<Pair>;

// English, a tab, the translation; lines with # explain.
Pairs pairs_of(std::string_view text)
{
    Pairs pairs;
    while (!text.empty()) {
        auto const end = std::min(text.find('\n'), text.size());
        auto const line = text.substr(0, end);
        auto const tab = line.find('\t');
        if (tab != std::string_view::npos && !line.starts_with('#'))
            pairs.emplace_back(line.substr(0, tab), line.substr(tab + 1));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    std::sort(pairs.begin(), pairs.end());
    return pairs;
}

// What was learnt, the only thing that lasts as long as the program and belongs to nobody: words are the same for all.
struct Table {
    std::string text;
    Pairs pairs; // into `text`
};

std::array<Table, 3>& tables()
{
    static std::array<Table, 3> tables;
#ifdef TRUSTLINE_HAS_TRANSLATIONS
    static bool const is_filled = [] {
        tables[std::size_t(Language::Chinese)].text = translations::zh_CN_tsv;
        tables[std::size_t(Language::Swedish)].text = translations::sv_tsv;
        for (auto& table : tables)
            table.pairs = pairs_of(table.text);
        return true;
    }();
    (void)is_filled;
#endif
    return tables;
}

struct Tag {
    Language language;
    std::string_view tag;
    std::string_view begin; // of every tag that means it
};
constexpr std::array tags {
    Tag { Language::English, "en", "en" },
    Tag { Language::Chinese, "zh-CN", "zh" },
    Tag { Language::Swedish, "sv", "sv" },
};

std::string place_in_words(Language language, Place const& place)
{
    std::string words;
    if (place.line > 0 && place.column > 0)
        words = filled(translated(language, "line {0}, column {1}"), { std::to_string(place.line), std::to_string(place.column) });
    else if (place.line > 0)
        words = filled(translated(language, "line {0}"), { std::to_string(place.line) });
    if (!place.pointer.empty())
        words += (words.empty() ? "" : ", ") + place.pointer;
    return words;
}

}

std::string_view translated(Language language, std::string_view english)
{
    if (language == Language::English)
        return english;
    auto const& pairs = tables()[std::size_t(language)].pairs;
    auto const found = std::lower_bound(pairs.begin(), pairs.end(), english, [](Pair const& pair, std::string_view key) { return pair.first < key; });
    return found != pairs.end() && found->first == english ? found->second : english;
}

DecimalSign decimal_sign(Language language)
{
    return decimal_sign_from(translated(language, decimal_sign_key));
}

std::string translated(Language language, Error const& error)
{
    auto const sentence = filled(translated(language, error.message), error.arguments, decimal_sign(language));
    auto const place = place_in_words(language, error.place);
    if (place.empty())
        return sentence;
    // The sentence comes first: the place is for whoever goes and looks.
    return filled(translated(language, "{0} ({1})"), { sentence, place });
}

std::string_view translation_table(Language language)
{
    return tables()[std::size_t(language)].text;
}

void learn_translations(Language language, std::string table)
{
    auto& learnt = tables()[std::size_t(language)];
    learnt.text = std::move(table);
    learnt.pairs = pairs_of(learnt.text);
}

std::string_view language_tag(Language language)
{
    return tags[std::size_t(language)].tag;
}

std::optional<Language> language_from_tag(std::string_view tag)
{
    auto const language = folded(tag.substr(0, tag.find_first_of("-_")));
    for (auto const& known : tags) {
        if (language == known.begin)
            return known.language;
    }
    return std::nullopt;
}

}
