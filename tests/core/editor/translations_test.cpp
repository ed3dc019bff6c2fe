// Every sentence for people has its Chinese and its Swedish. Sentences are found in the sources: whatever say() is given,
// and every literal that reads like words, so that none can be forgotten in a table of labels. What reads like words and is
// none stands in the lists below.

#include "core/base/text.h"
#include "core/editor/actions.h"
#include "core/editor/translations.h"
#include "core/journey/names.h"
#include "core/journey/shape.h"
#include "core/measure/rater.h"
#include "core/scene/scene.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>

namespace trustline {

namespace {

namespace fs = std::filesystem;

// English only: the command-line tool, its report, and what only the console of a browser hears of.
constexpr std::string_view english_only[] { "cli/", "core/exchange/report", "core/exchange/survey_text", "core/exchange/clipboard_reading", "core/measure/metrics", "core/scene/icon_table", "core/scene/path_data",
    "app/keys", "app/web_", "gpu/", "panels/ui/" };

// Words of machines: keys, ids of widgets, parts of identifiers.
std::set<std::string> const& not_for_people()
{
    static std::set<std::string> const words { "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "PageUp", "PageDown", "Home", "End",
        "Insert", "Backspace", "Tab", "Enter", "Escape", "NumpadEnter", "Space", "Digit", "Numpad", "Key", "KeyE", "PgUp", "PgDn",
        "Del", "Esc", "Ctrl+", "Alt+", "Shift+", "NaN", "Infinity",
        "Shift", "Control", "Alt", "Meta", "AltGraph", "CapsLock", "NumLock", "Dead", "Unidentified", "Arrow",
        // Names of windows and popups.
        "board menu", "bottom bar", "inline edit", "kind of moment", "main menu", "map details", "more actions", "save menu", "top bar",
        "add touchpoint", "board search", "show panels", "service metrics", "survey persona", "survey round", "survey stage", "survey touchpoint",
        // What a touchpoint that stands for a whole is called in the map's own language.
        "Resan som helhet", "{0} som helhet", "{0}（整体）" };
    return words;
}

struct Literal {
    std::string text;
    std::string before; // the code in front of it, without spaces
};

bool is_space(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

// All literals of a source, neighbours joined as the compiler does; comments, includes and asserts are passed over.
class Scanner {
public:
    explicit Scanner(std::string text)
        : m_text(std::move(text))
    {
    }

    std::vector<Literal> literals()
    {
        std::vector<Literal> found;
        while (m_at < m_text.size()) {
            if (starts_with("//"))
                skip_line();
            else if (starts_with("/*"))
                m_at = std::min(m_text.find("*/", m_at), m_text.size() - 2) + 2;
            else if (m_text[m_at] == '#' && is_line_start())
                skip_line();
            else if (m_text[m_at] == '\'')
                skip_character();
            else if (m_text[m_at] == '"')
                found.push_back(literal());
            else
                take_code();
        }
        return found;
    }

private:
    bool starts_with(std::string_view what) const { return std::string_view(m_text).substr(m_at).starts_with(what); }
    bool is_line_start() const { return m_code.empty() || m_code.back() == '\n' || m_at == 0 || m_text[m_at - 1] == '\n'; }
    void skip_line() { m_at = std::min(m_text.find('\n', m_at), m_text.size()); }

    void take_code()
    {
        if (!is_space(m_text[m_at]))
            m_code += m_text[m_at];
        ++m_at;
    }

    void skip_character()
    {
        // A quote inside a number (10'000) is no character.
        bool const is_number = m_at > 0 && std::isdigit(static_cast<unsigned char>(m_text[m_at - 1]));
        ++m_at;
        if (is_number)
            return;
        for (; m_at < m_text.size() && m_text[m_at] != '\''; ++m_at) {
            if (m_text[m_at] == '\\')
                ++m_at;
        }
        ++m_at;
    }

    std::string one_literal()
    {
        std::string text;
        for (++m_at; m_at < m_text.size() && m_text[m_at] != '"'; ++m_at) {
            if (m_text[m_at] != '\\') {
                text += m_text[m_at];
                continue;
            }
            char const escaped = m_text[++m_at];
            if (escaped == 'u') {
                text += to_utf8(char32_t(std::stoul(m_text.substr(m_at + 1, 4), nullptr, 16)));
                m_at += 4;
            } else {
                text += escaped == 'n' ? '\n' : escaped == 't' ? '\t' : escaped;
            }
        }
        ++m_at;
        return text;
    }

    Literal literal()
    {
        Literal found { one_literal(), m_code.substr(m_code.size() - std::min<std::size_t>(m_code.size(), 60)) };
        for (;;) {
            auto next = m_at;
            while (next < m_text.size() && is_space(m_text[next]))
                ++next;
            if (next >= m_text.size() || m_text[next] != '"')
                break;
            m_at = next;
            found.text += one_literal();
        }
        m_code += '"';
        return found;
    }

    std::string m_text;
    std::string m_code;
    std::size_t m_at = 0;
};

// "{0}: {1}" is a sentence, too: Chinese has a colon of its own.
bool says_something(std::string const& text)
{
    return std::any_of(text.begin(), text.end(), [](unsigned char c) { return std::isalpha(c) || c == '{' || c >= 0x80; });
}

bool is_markup(std::string const& text)
{
    static std::regex const path_or_fonts { "^M[0-9]|sans-serif" };
    bool const has_tags = text.find_first_of("<>=") != std::string::npos && text.find("n = ") == std::string::npos;
    return has_tags || std::regex_search(text, path_or_fonts);
}

// Begins like a sentence, or has several words.
bool reads_like_words(std::string const& text)
{
    static std::regex const sentence { "^[A-Z][a-z]" };
    static std::regex const words { "[A-Za-z0-9}]\\S* \\S*[A-Za-z0-9{]|\\{0\\}" };
    return text.find('\n') == std::string::npos && !is_markup(text) && (std::regex_search(text, sentence) || std::regex_search(text, words));
}

bool is_said(Literal const& literal)
{
    return literal.before.ends_with("say(") || literal.before.ends_with("say({");
}

// An id of ImGui ("###menu", "board menu" given to a popup) is for the machine.
bool is_machine_word(Literal const& literal)
{
    bool const is_id = literal.text.find("##") != std::string::npos || literal.before.ends_with("PopupId{") || literal.before.ends_with("_id(")
        || literal.before.ends_with("Id(") || literal.before.ends_with("id=");
    bool const is_assertion = literal.before.find("static_assert(") != std::string::npos && literal.before.ends_with(",");
    return is_id || is_assertion || literal.before.ends_with("assert(") || literal.before.ends_with("&&") || not_for_people().contains(literal.text);
}

std::string read_file(fs::path const& path)
{
    std::ifstream file { path };
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

// Sentence → where it was found.
using Sentences = std::map<std::string, std::string>;

void take_from(fs::path const& path, std::string const& name, Sentences& sentences)
{
    bool const is_english_only = std::any_of(std::begin(english_only), std::end(english_only), [&](std::string_view begin) { return name.starts_with(begin); });
    if (name.starts_with("cli/"))
        return;
    for (auto const& literal : Scanner { read_file(path) }.literals()) {
        bool const is_sentence = is_said(literal) || (!is_english_only && reads_like_words(literal.text) && !is_machine_word(literal));
        if (is_sentence && says_something(literal.text))
            sentences.emplace(literal.text, name);
    }
}

// Heads of the tables of the pictures, and single words that are chosen before they are said.
void take_from_pictures(Sentences& sentences)
{
    static std::regex const heads { "columns\\(\\{([^}]*)\\}" };
    static std::regex const head { "\"([^\"]*)\"" };
    for (auto const& entry : fs::directory_iterator(fs::path { TRUSTLINE_SOURCE_FOLDER } / "src/core/scene/pictures")) {
        auto const source = read_file(entry.path());
        for (std::sregex_iterator list { source.begin(), source.end(), heads }, end; list != end; ++list) {
            auto const names = list->str(1);
            for (std::sregex_iterator name { names.begin(), names.end(), head }; name != end; ++name)
                sentences.emplace(name->str(1), "columns");
        }
    }
    for (char const* word : { "poor", "excellent", "others", "peak", "end", "before", "now", "better", "worse" })
        sentences.emplace(word, "pictures");
}

// Why a map could not be stored is said by the page, in English, and shown by the panels.
void take_from_the_page(Sentences& sentences)
{
    auto const source = read_file(fs::path { TRUSTLINE_SOURCE_FOLDER } / "web/page/storage.js");
    static std::regex const reason { "return '([A-Z][^']*)'" };
    for (std::sregex_iterator match { source.begin(), source.end(), reason }, end; match != end; ++match)
        sentences.emplace(match->str(1), "web/page/storage.js");
}

template<class Enum>
void take_names(Sentences& sentences)
{
    for (auto const& name : names_of(Enum {}))
        sentences.emplace(std::string(name.label), "names");
}

void take_fields(Sentences& sentences)
{
    for (std::size_t kind = 0; kind < record_kind_count; ++kind) {
        for (auto const& field : fields_of(RecordKind(kind))) {
            for (std::string_view const text : { field.label, field.range ? field.range : "", field.when_empty ? field.when_empty : "" }) {
                if (!text.empty())
                    sentences.emplace(std::string(text), "fields");
            }
        }
    }
}

Sentences all_sentences()
{
    Sentences sentences;
    fs::path const source { fs::path(TRUSTLINE_SOURCE_FOLDER) / "src" };
    for (auto const& entry : fs::recursive_directory_iterator(source)) {
        auto const ending = entry.path().extension();
        if (ending == ".cpp" || ending == ".h")
            take_from(entry.path(), fs::relative(entry.path(), source).generic_string(), sentences);
    }
    for (std::string_view const text : { decimal_sign_key, std::string_view("{0} ± {1.0} (n = {2})"), std::string_view("{0} ± {1.0} (n = {2}): fewer than {3} answers say little") })
        sentences.emplace(text, "numbers");
    take_from_the_page(sentences);
    take_from_pictures(sentences);
    take_names<Dimension>(sentences);
    take_names<Channel>(sentences);
    take_names<LaneKind>(sentences);
    take_names<MomentKind>(sentences);
    take_names<Evidence>(sentences);
    take_names<RecordKind>(sentences);
    take_names<ItemSet>(sentences);
    take_names<KanoClass>(sentences);
    take_names<KanoReply>(sentences);
    take_names<MetricKind>(sentences);
    take_names<MetricDirection>(sentences);
    take_names<MetricMethod>(sentences);
    take_names<Sentiment>(sentences);
    take_names<IncidentClass>(sentences);
    take_names<SwotKind>(sentences);
    take_names<TensionKind>(sentences);
    take_fields(sentences);
    for (int bin = 0; bin < 7; ++bin)
        sentences.emplace(std::string(label_of(GapBin(bin))), "GapBin");
    for (int lens = 0; lens <= int(Lens::Change); ++lens)
        sentences.emplace(std::string(label_of(Lens(lens))), "Lens");
    for (auto const& action : all_actions()) {
        for (auto const text : { action.label, action.hint, action.group }) {
            if (!text.empty())
                sentences.emplace(std::string(text), "actions");
        }
    }
    return sentences;
}

struct Row {
    std::string english;
    std::string translation;
};

std::vector<Row> rows_of(std::string_view table)
{
    std::vector<Row> rows;
    std::istringstream lines { std::string(table) };
    for (std::string line; std::getline(lines, line);) {
        auto const tab = line.find('\t');
        if (!line.starts_with('#') && tab != std::string::npos)
            rows.push_back({ line.substr(0, tab), line.substr(tab + 1) });
        else if (!line.starts_with('#') && !line.empty())
            ADD_FAILURE() << "No tab in: " << line;
    }
    return rows;
}

std::set<std::string> placeholders_in(std::string const& text)
{
    static std::regex const placeholder { "\\{[0-9](\\.0)?\\}" };
    std::set<std::string> found;
    for (std::sregex_iterator match { text.begin(), text.end(), placeholder }, end; match != end; ++match)
        found.insert(match->str());
    return found;
}

class Translations : public testing::TestWithParam<Language> { };

}

TEST_P(Translations, AreComplete)
{
    std::set<std::string> translated;
    for (auto const& row : rows_of(translation_table(GetParam())))
        translated.insert(row.english);
    for (auto const& [sentence, where] : all_sentences()) {
        if (!translated.contains(sentence))
            ADD_FAILURE() << "missing: " << sentence << "\t(" << where << ")";
    }
}

TEST_P(Translations, HoldNothingThatNobodySays)
{
    auto const sentences = all_sentences();
    for (auto const& row : rows_of(translation_table(GetParam()))) {
        if (!sentences.contains(row.english))
            ADD_FAILURE() << "unused: " << row.english;
    }
}

TEST_P(Translations, TranslateEachSentenceOnceAndWhole)
{
    std::set<std::string> seen;
    for (auto const& row : rows_of(translation_table(GetParam()))) {
        EXPECT_TRUE(seen.insert(row.english).second) << "twice: " << row.english;
        EXPECT_FALSE(row.translation.empty()) << row.english;
        EXPECT_EQ(placeholders_in(row.english), placeholders_in(row.translation)) << row.english;
        EXPECT_EQ(row.english.ends_with("…"), row.translation.ends_with("…")) << row.english;
        EXPECT_EQ(row.translation.find_first_not_of(' '), 0u) << row.english;
        EXPECT_NE(row.translation.back(), ' ') << row.english;
        EXPECT_EQ(row.translation.find('\t'), std::string::npos) << row.english;
    }
}

INSTANTIATE_TEST_SUITE_P(Chinese, Translations, testing::Values(Language::Chinese));
INSTANTIATE_TEST_SUITE_P(Swedish, Translations, testing::Values(Language::Swedish));

TEST(Translated, EnglishIsItsOwnKey)
{
    EXPECT_EQ(translated(Language::English, "Undo"), "Undo");
    EXPECT_EQ(translated(Language::Swedish, "Undo"), "Ångra");
    EXPECT_EQ(translated(Language::Chinese, "Undo"), "撤销");
    EXPECT_EQ(translated(Language::Swedish, "What nobody has translated"), "What nobody has translated");
}

TEST(Translated, AnErrorIsFilledInAndSaysWhere)
{
    Error const error { "A rating goes from 1 to 7, not {0.0}", { "9" }, { 3, 14, "/scores/2" } };
    EXPECT_EQ(translated(Language::English, error), "A rating goes from 1 to 7, not 9 (line 3, column 14, /scores/2)");
    EXPECT_NE(translated(Language::Swedish, error).find("rad 3"), std::string::npos);
    EXPECT_NE(translated(Language::Chinese, error).find("9"), std::string::npos);
    EXPECT_EQ(translated(Language::English, Error { "Undo" }), "Undo");
}

TEST(Translated, TagsOfLanguagesAreTakenGenerously)
{
    EXPECT_EQ(language_tag(Language::Chinese), "zh-CN");
    EXPECT_EQ(language_from_tag("zh"), Language::Chinese);
    EXPECT_EQ(language_from_tag("zh-Hans-CN"), Language::Chinese);
    EXPECT_EQ(language_from_tag("sv-SE"), Language::Swedish);
    EXPECT_EQ(language_from_tag("EN_us"), Language::English);
    EXPECT_FALSE(language_from_tag("de"));
    EXPECT_FALSE(language_from_tag(""));
}

}
