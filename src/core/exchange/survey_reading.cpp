// The sheet of a survey out of a file: its rows, and what its columns are.

#include "core/base/decimal.h"
#include "core/base/text.h"
#include "core/exchange/csv.h"
#include "core/exchange/survey.h"
#include "core/exchange/survey_columns.h"
#include "core/journey/names.h"
#include "core/journey/queries.h"

#include <algorithm>
#include <array>

namespace trustline {

namespace {

    // Fewer answers than one a dimension are no survey; a table of other things may well have a column "E 1".
    constexpr std::ptrdiff_t fewest_answers = 3;

    bool is_answer(SurveyColumn const& column)
    {
        return column.use == ColumnUse::Item || column.use == ColumnUse::Dimension;
    }

    std::ptrdiff_t answers_in(std::vector<SurveyColumn> const& columns)
    {
        return std::count_if(columns.begin(), columns.end(), is_answer);
    }

    // Numbers alone are answers already, unless they count the columns: 1, 2, 3 …
    bool are_headers(std::vector<CsvCell> const& row)
    {
        bool is_count = row.size() > 2;
        for (std::size_t i = 0; i < row.size(); ++i) {
            auto const text = trimmed(row[i].text);
            auto const number = decimal_number(text);
            if (!number && !text.empty())
                return true;
            is_count = is_count && number && *number == double(i + 1);
        }
        return is_count;
    }

    // Of two columns that say the same, the first is taken.
    std::vector<SurveyColumn> without_repetitions(std::vector<SurveyColumn> columns)
    {
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (std::find(columns.begin(), columns.begin() + std::ptrdiff_t(i), columns[i]) != columns.begin() + std::ptrdiff_t(i))
                columns[i] = {};
        }
        return columns;
    }

    // [V4] "Q1" to "Q44", or to "Q42": two questionnaires one behind the other, counted through.
    void split_in_two(std::vector<std::string> const& headers, std::vector<SurveyColumn>& columns)
    {
        std::vector<std::size_t> numbered;
        for (std::size_t i = 0; i < headers.size(); ++i) {
            if (number_without_side(headers[i]) > 0)
                numbered.push_back(i);
        }
        if (numbered.size() != 2 * most_survey_items && numbered.size() != 2 * (most_survey_items - 1))
            return;
        auto const halves = columns_by_place(numbered.size());
        for (std::size_t i = 0; i < numbered.size(); ++i)
            columns[numbered[i]] = halves[i];
    }

    std::vector<SurveyColumn> recognised(SurveySheet const& sheet)
    {
        std::vector<SurveyColumn> columns;
        if (sheet.has_headers) {
            for (auto const& header : sheet.headers)
                columns.push_back(column_of_header(header));
            columns = without_repetitions(std::move(columns));
            split_in_two(sheet.headers, columns);
        }
        return answers_in(columns) > 0 ? columns : columns_by_place(sheet.headers.size());
    }

    ItemSet item_set_of(std::vector<SurveyColumn> const& columns)
    {
        int last = 0;
        std::array<int, 2> counts {};
        for (auto const& column : columns) {
            if (column.use != ColumnUse::Item)
                continue;
            last = std::max(last, column.item);
            ++counts[std::size_t(column.side)];
        }
        return last == 21 && std::max(counts[0], counts[1]) == 21 ? ItemSet::Later21 : ItemSet::Revised22;
    }

    void take_headers(SurveySheet& sheet, CsvTable const& table)
    {
        sheet.has_headers = are_headers(table.rows.front());
        std::size_t width = 0;
        for (auto const& row : table.rows)
            width = std::max(width, sheet.has_headers && width > 0 ? width : row.size());
        for (std::size_t i = 0; i < width; ++i) {
            auto const header = sheet.has_headers ? trimmed(table.rows.front()[i].text) : std::string_view {};
            sheet.headers.push_back(header.empty() ? "Column " + std::to_string(i + 1) : without_controls(header));
        }
    }

    void take_rows(SurveySheet& sheet, CsvTable& table)
    {
        for (std::size_t i = sheet.has_headers ? 1 : 0; i < table.rows.size(); ++i) {
            std::vector<SurveyCell> cells;
            bool has_text = false;
            for (auto& cell : table.rows[i]) {
                has_text = has_text || !trimmed(cell.text).empty();
                cells.push_back({ std::move(cell.text), cell.line, cell.column });
            }
            if (has_text) // spreadsheets write rows of separators alone
                sheet.rows.push_back(std::move(cells));
        }
    }

}

Result<SurveySheet> read_survey(std::string_view csv)
{
    auto table = read_csv(csv);
    if (!table)
        return table.error();
    if (table.value().rows.empty())
        return Error { "There is nothing in this file: it is empty", {}, { 1, 1, "" } };
    SurveySheet sheet;
    take_headers(sheet, table.value());
    sheet.columns = recognised(sheet);
    sheet.item_set = item_set_of(sheet.columns);
    take_rows(sheet, table.value());
    if (sheet.rows.empty())
        return Error { "This survey has headers and no answers below them", {}, { 1, 1, "" } };
    return sheet;
}

bool is_survey(std::string_view text)
{
    auto const begin = trimmed(text.substr(0, 100));
    if (begin.starts_with('{') || begin.starts_with('[') || begin.starts_with('<'))
        return false;
    auto const sheet = read_survey(text);
    return sheet && answers_in(sheet.value().columns) >= fewest_answers;
}

SurveyChoice suggested_choice(Journey const& journey, SurveySheet const& sheet)
{
    SurveyChoice choice;
    choice.round = current_round(journey);
    choice.columns = sheet.columns;
    return choice;
}

std::string column_words(SurveyColumn const& column)
{
    constexpr std::array sides { "perceived", "expected", "adequate", "desired" };
    switch (column.use) {
    case ColumnUse::Ignored:
        break;
    case ColumnUse::Respondent:
        return "respondent";
    case ColumnUse::Item:
        return (column.side == AnswerSide::Perception ? "P" : "E") + std::to_string(column.item);
    case ColumnUse::Dimension:
        return std::string(label_of(column.dimension)) + ", " + sides[std::size_t(column.side)];
    }
    return "not used";
}

}
