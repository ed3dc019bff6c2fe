#include "core/exchange/survey_answers.h"

#include "core/base/decimal.h"
#include "core/base/text.h"
#include "core/edit/texts.h"
#include "core/exchange/text_check.h"
#include "core/journey/ranges.h"

#include <algorithm>
#include <map>

namespace trustline {

namespace {

    constexpr std::size_t most_findings = 1'000; // [X8]

    void note(SurveyPreview& preview, char const* sentence, std::vector<std::string> arguments, SurveyCell const& cell)
    {
        if (preview.findings.size() < most_findings)
            preview.findings.push_back({ sentence, std::move(arguments), { cell.line, cell.column, "" } });
    }

    // What people and programs write where there is no answer.
    bool is_left_empty(std::string_view text)
    {
        auto const word = folded(text);
        return word.empty() || word == "-" || word == "." || word == "na" || word == "n/a" || word == "#n/a" || word == "null";
    }

    class RowReader {
    public:
        RowReader(SurveyChoice const& choice, SurveyPreview& preview, std::size_t items)
            : m_choice(choice)
            , m_preview(preview)
            , m_items(items)
        {
        }

        RespondentAnswers read(std::vector<SurveyCell> const& row)
        {
            RespondentAnswers result;
            result.perception_items.resize(m_items);
            result.expectation_items.resize(m_items);
            for (std::size_t i = 0; i < m_choice.columns.size(); ++i) {
                auto const& column = m_choice.columns[i];
                if (column.use == ColumnUse::Respondent && i < row.size())
                    result.by = name_in(row[i]);
                if (column.use != ColumnUse::Item && column.use != ColumnUse::Dimension)
                    continue;
                if (auto const answer = i < row.size() ? answer_in(row[i]) : missing())
                    take(result, column, *answer);
            }
            for (std::size_t i = m_choice.columns.size(); i < row.size(); ++i) {
                if (!trimmed(row[i].text).empty())
                    note(m_preview, "This cell is behind the last column: left out", {}, row[i]);
            }
            refuse_upside_down(result, row.front());
            return result;
        }

    private:
        // As the map will have it, so that the same respondent is found again.
        static std::string name_in(SurveyCell const& cell)
        {
            std::string name;
            [[maybe_unused]] auto const problem = set_title(name, cell.text);
            return without_controls(name);
        }

        std::optional<double> missing()
        {
            ++m_preview.missing;
            return std::nullopt;
        }

        // [V5] On the scale from 1 to 7.
        std::optional<double> answer_in(SurveyCell const& cell)
        {
            auto const text = trimmed(cell.text);
            if (is_left_empty(text))
                return missing();
            auto const number = decimal_number(text);
            if (number && *number >= m_choice.low && *number <= m_choice.high) {
                ++m_preview.answers;
                auto const mapped = 1 + (*number - m_choice.low) * 6 / (m_choice.high - m_choice.low);
                return std::clamp(mapped, double(lowest_rating), double(highest_rating));
            }
            ++m_preview.refused;
            note(m_preview, "\"{0}\" is not an answer from {1.0} to {2.0}: left out",
                { std::string(beginning_of(without_controls(text))), as_written(m_choice.low), as_written(m_choice.high) }, cell);
            return std::nullopt;
        }

        void take(RespondentAnswers& result, SurveyColumn const& column, double answer)
        {
            ++result.answers;
            if (column.use == ColumnUse::Dimension) {
                result.values[std::size_t(column.side)][column.dimension] = answer;
                return;
            }
            auto& items = column.side == AnswerSide::Perception ? result.perception_items : result.expectation_items;
            auto const& reversed = m_choice.reversed;
            bool const is_reversed = std::find(reversed.begin(), reversed.end(), column.item) != reversed.end();
            items[std::size_t(column.item) - 1] = is_reversed ? lowest_rating + highest_rating - answer : answer;
        }

        // Nobody accepts only more than they wish for: one of the two was misread.
        void refuse_upside_down(RespondentAnswers& result, SurveyCell const& first)
        {
            auto& adequate = result.values[std::size_t(AnswerSide::Adequate)];
            auto& desired = result.values[std::size_t(AnswerSide::Desired)];
            for (auto const dimension : all_dimensions) {
                if (!adequate.is_scored(dimension) || !desired.is_scored(dimension) || adequate[dimension] <= desired[dimension])
                    continue;
                note(m_preview, "What is adequate is above what is desired: both left out", {}, first);
                adequate[dimension] = desired[dimension] = 0;
                m_preview.answers -= 2;
                m_preview.refused += 2;
                result.answers -= 2;
            }
        }

        SurveyChoice const& m_choice;
        SurveyPreview& m_preview;
        std::size_t m_items;
    };

    // And the last number that was given to a namesake.
    using TakenNames = std::map<std::string, int>;

    // Two rows of one respondent are two answers: nothing is lost, and it is said.
    void tell_apart(RespondentAnswers& answers, TakenNames& taken, SurveyPreview& preview, SurveyCell const& first)
    {
        auto const [known, is_new] = taken.emplace(answers.by, 1);
        if (is_new)
            return;
        auto const name = answers.by;
        do
            answers.by = name + " (" + std::to_string(++known->second) + ")";
        while (!taken.emplace(answers.by, 1).second);
        note(preview, "Respondent {0} is there before: this row counts as {1}", { name, answers.by }, first);
    }

}

std::vector<RespondentAnswers> answers_of(SurveySheet const& sheet, SurveyChoice const& choice, SurveyPreview& preview)
{
    RowReader reader(choice, preview, sheet.item_set == ItemSet::Later21 ? most_survey_items - 1 : most_survey_items);
    std::vector<RespondentAnswers> all;
    TakenNames taken;
    for (auto const& row : sheet.rows) {
        ++preview.rows;
        auto answers = reader.read(row);
        if (answers.answers == 0) {
            note(preview, "There is no answer in this row", {}, row.front());
            continue;
        }
        if (answers.by.empty())
            answers.by = std::to_string(preview.rows);
        tell_apart(answers, taken, preview, row.front());
        all.push_back(std::move(answers));
    }
    preview.respondents = int(all.size());
    return all;
}

}
