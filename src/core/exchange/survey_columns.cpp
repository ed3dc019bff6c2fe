#include "core/exchange/survey_columns.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <optional>

namespace trustline {

namespace {

    // "P[SQ001] – right first time" → "p", "sq", 1, "right" …: runs of letters and runs of digits.
    struct Token {
        std::string word; // empty: a number
        int number = 0;
    };

    bool is_digit(char c) { return c >= '0' && c <= '9'; }
    // Letters of other scripts have the high bit; CJK words stay whole.
    bool is_letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

    std::vector<Token> tokens_of(std::string_view header)
    {
        auto const text = folded(header);
        std::vector<Token> tokens;
        for (std::size_t at = 0; at < text.size();) {
            auto const begin = at;
            if (is_digit(text[at])) {
                int number = 0;
                for (; at < text.size() && is_digit(text[at]); ++at)
                    number = std::min(number * 10 + (text[at] - '0'), 9'999);
                tokens.push_back({ {}, number });
            } else if (is_letter(text[at])) {
                while (at < text.size() && is_letter(text[at]))
                    ++at;
                tokens.push_back({ text.substr(begin, at - begin), 0 });
            } else {
                ++at;
            }
        }
        return tokens;
    }

    template<class Value>
    struct HeadingWord {
        std::string_view word;
        Value value;
    };

    template<class Value, std::size_t count>
    std::optional<Value> find(std::array<HeadingWord<Value>, count> const& words, std::string_view word)
    {
        for (auto const& known : words) {
            if (known.word == word)
                return known.value;
        }
        return std::nullopt;
    }

    constexpr std::array side_words {
        HeadingWord<AnswerSide> { "p", AnswerSide::Perception }, HeadingWord<AnswerSide> { "perc", AnswerSide::Perception },
        HeadingWord<AnswerSide> { "perception", AnswerSide::Perception }, HeadingWord<AnswerSide> { "perceptions", AnswerSide::Perception },
        HeadingWord<AnswerSide> { "perceived", AnswerSide::Perception }, HeadingWord<AnswerSide> { "performance", AnswerSide::Perception },
        HeadingWord<AnswerSide> { "actual", AnswerSide::Perception }, HeadingWord<AnswerSide> { "感知", AnswerSide::Perception },
        HeadingWord<AnswerSide> { "实际", AnswerSide::Perception }, HeadingWord<AnswerSide> { "upplevt", AnswerSide::Perception },
        HeadingWord<AnswerSide> { "upplevd", AnswerSide::Perception }, HeadingWord<AnswerSide> { "upplevelse", AnswerSide::Perception },
        HeadingWord<AnswerSide> { "e", AnswerSide::Expectation }, HeadingWord<AnswerSide> { "exp", AnswerSide::Expectation },
        HeadingWord<AnswerSide> { "expectation", AnswerSide::Expectation }, HeadingWord<AnswerSide> { "expectations", AnswerSide::Expectation },
        HeadingWord<AnswerSide> { "expected", AnswerSide::Expectation }, HeadingWord<AnswerSide> { "excellent", AnswerSide::Expectation },
        HeadingWord<AnswerSide> { "期望", AnswerSide::Expectation }, HeadingWord<AnswerSide> { "förväntat", AnswerSide::Expectation },
        HeadingWord<AnswerSide> { "förväntad", AnswerSide::Expectation }, HeadingWord<AnswerSide> { "förväntan", AnswerSide::Expectation },
        HeadingWord<AnswerSide> { "förväntning", AnswerSide::Expectation },
        HeadingWord<AnswerSide> { "m", AnswerSide::Adequate }, HeadingWord<AnswerSide> { "min", AnswerSide::Adequate },
        HeadingWord<AnswerSide> { "minimum", AnswerSide::Adequate }, HeadingWord<AnswerSide> { "adequate", AnswerSide::Adequate },
        HeadingWord<AnswerSide> { "d", AnswerSide::Desired }, HeadingWord<AnswerSide> { "desired", AnswerSide::Desired },
    };

    constexpr std::array dimension_words {
        HeadingWord<Dimension> { "r", Dimension::Reliability }, HeadingWord<Dimension> { "reliability", Dimension::Reliability },
        HeadingWord<Dimension> { "可靠性", Dimension::Reliability }, HeadingWord<Dimension> { "tillförlitlighet", Dimension::Reliability },
        HeadingWord<Dimension> { "a", Dimension::Assurance }, HeadingWord<Dimension> { "assurance", Dimension::Assurance },
        HeadingWord<Dimension> { "保证性", Dimension::Assurance }, HeadingWord<Dimension> { "trygghet", Dimension::Assurance },
        HeadingWord<Dimension> { "t", Dimension::Tangibles }, HeadingWord<Dimension> { "tangibles", Dimension::Tangibles },
        HeadingWord<Dimension> { "有形性", Dimension::Tangibles }, HeadingWord<Dimension> { "påtaglighet", Dimension::Tangibles },
        HeadingWord<Dimension> { "e", Dimension::Empathy }, HeadingWord<Dimension> { "empathy", Dimension::Empathy },
        HeadingWord<Dimension> { "移情性", Dimension::Empathy }, HeadingWord<Dimension> { "empati", Dimension::Empathy },
        HeadingWord<Dimension> { "rs", Dimension::Responsiveness }, HeadingWord<Dimension> { "responsiveness", Dimension::Responsiveness },
        HeadingWord<Dimension> { "响应性", Dimension::Responsiveness }, HeadingWord<Dimension> { "lyhördhet", Dimension::Responsiveness },
    };

    // Words in front of an item's number that do not say which side is meant.
    constexpr std::array<std::string_view, 7> item_words { "item", "q", "question", "statement", "fråga", "题", "第" };

    constexpr std::array<std::string_view, 15> respondent_words { "id", "respondent", "respondentid", "responseid", "response",
        "participant", "rater", "by", "nr", "no", "编号", "deltagare", "svarande", "löpnummer", "customer" };

    bool is_one_of(auto const& words, std::string_view word)
    {
        return std::find(words.begin(), words.end(), word) != words.end();
    }

    SurveyColumn item_column(AnswerSide side, int item)
    {
        bool const is_item = item >= 1 && item <= int(most_survey_items) && side <= AnswerSide::Expectation;
        return is_item ? SurveyColumn { ColumnUse::Item, side, item, {} } : SurveyColumn {};
    }

    // The number behind a side's word, with words such as "SQ" between them; 0 when there is none.
    int number_behind(std::vector<Token> const& tokens, std::size_t first)
    {
        for (std::size_t i = first; i < std::min(tokens.size(), first + 2); ++i) {
            if (tokens[i].word.empty())
                return tokens[i].number;
        }
        return 0;
    }

    SurveyColumn item_by_tokens(std::vector<Token> const& tokens)
    {
        auto const& first = tokens.front();
        if (first.word.empty()) { // "5", "5P", "5 perceived"
            auto const side = tokens.size() > 1 ? find(side_words, tokens[1].word) : std::nullopt;
            return tokens.size() == 1 || side ? item_column(side.value_or(AnswerSide::Perception), first.number) : SurveyColumn {};
        }
        if (auto const side = find(side_words, first.word))
            return item_column(*side, number_behind(tokens, 1));
        if (!is_one_of(item_words, first.word) || tokens.size() < 2 || !tokens[1].word.empty())
            return {};
        auto const side = tokens.size() > 2 ? find(side_words, tokens[2].word) : std::nullopt; // "Q5_E"
        return item_column(side.value_or(AnswerSide::Perception), tokens[1].number);
    }

    SurveyColumn dimension_by_tokens(std::vector<Token> const& tokens)
    {
        std::optional<Dimension> dimension = find(dimension_words, tokens[0].word);
        std::optional<AnswerSide> side;
        if (tokens.size() == 2) {
            side = find(side_words, tokens[1].word);
            if (!dimension || !side) { // "expected reliability"
                dimension = find(dimension_words, tokens[1].word);
                side = find(side_words, tokens[0].word);
            }
        }
        bool const is_whole_word = dimension && tokens.size() == 1 && tokens[0].word.size() > 2; // "R" alone may be anything
        if (!dimension || (!side && !is_whole_word))
            return {};
        return { ColumnUse::Dimension, side.value_or(AnswerSide::Perception), 0, *dimension };
    }

}

SurveyColumn column_of_header(std::string_view header)
{
    auto const tokens = tokens_of(header);
    if (tokens.empty())
        return {};
    if (auto const item = item_by_tokens(tokens); item.use != ColumnUse::Ignored)
        return item;
    bool const has_number = std::any_of(tokens.begin(), tokens.end(), [](Token const& token) { return token.word.empty(); });
    if (has_number || tokens.size() > 2)
        return {};
    if (auto const dimension = dimension_by_tokens(tokens); dimension.use != ColumnUse::Ignored)
        return dimension;
    bool const is_respondent = is_one_of(respondent_words, tokens[0].word) && (tokens.size() == 1 || is_one_of(respondent_words, tokens[1].word));
    return is_respondent ? SurveyColumn { ColumnUse::Respondent, {}, 0, {} } : SurveyColumn {};
}

int number_without_side(std::string_view header)
{
    auto const tokens = tokens_of(header);
    if (tokens.size() == 1 && tokens[0].word.empty())
        return tokens[0].number;
    return tokens.size() == 2 && is_one_of(item_words, tokens[0].word) && tokens[1].word.empty() ? tokens[1].number : 0;
}

std::vector<SurveyColumn> columns_by_place(std::size_t count)
{
    std::vector<SurveyColumn> columns(count);
    std::size_t at = 0;
    auto const is_questionnaire = [](std::size_t items) { return items == 21 || items == 22 || items == 42 || items == 44; };
    if (!is_questionnaire(count)) {
        if (count == 0 || !is_questionnaire(count - 1))
            return columns;
        columns[at++].use = ColumnUse::Respondent;
    }
    auto const items = count - at;
    bool const has_both = items > most_survey_items; // expectations are asked first
    auto const each = has_both ? items / 2 : items;
    for (std::size_t i = 0; i < items; ++i)
        columns[at + i] = item_column(has_both && i < each ? AnswerSide::Expectation : AnswerSide::Perception, int(i % each) + 1);
    return columns;
}

}
