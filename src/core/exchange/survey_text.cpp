// The preview of a survey as the command line prints it.

#include "core/base/text.h"
#include "core/exchange/report_lines.h"
#include "core/exchange/survey.h"
#include "core/journey/names.h"
#include "core/journey/ranges.h"

namespace trustline {

namespace {

    std::string padded(std::string text, std::size_t width)
    {
        auto const length = code_points_in(text);
        return length < width ? text.append(width - length, ' ') : text;
    }

    std::string number_or_dash(std::optional<double> value, bool is_signed)
    {
        if (!value)
            return "–";
        return is_signed ? signed_number(*value, DecimalSign::Point, 2) : plain_number(*value, DecimalSign::Point, 2);
    }

    std::string in_columns(std::string_view name, DimensionResult const& result, int n)
    {
        return "  " + padded(std::string(name), 16) + padded(number_or_dash(result.perception, false), 11) + padded(number_or_dash(result.expectation, false), 10)
            + padded(number_or_dash(result.gap, true), 8) + std::to_string(n) + '\n';
    }

    std::string table_of(std::string_view title, RaterResult const& result)
    {
        auto text = std::string(title) + '\n' + "  " + padded("", 16) + padded("perceived", 11) + padded("expected", 10) + padded("gap", 8) + "n\n";
        for (auto const dimension : all_dimensions)
            text += in_columns(label_of(dimension), result[dimension], result[dimension].n);
        auto const& overall = result.overall;
        text += in_columns("Overall", { overall.perception, overall.expectation, overall.weighted, overall.n }, overall.n);
        text += "  unweighted gap: " + number_or_dash(overall.unweighted, true) + '\n';
        return text;
    }

    std::string columns_text(SurveySheet const& sheet, SurveyChoice const& choice)
    {
        std::string text = sheet.has_headers ? "Columns, by their headers\n" : "Columns, by their place\n";
        for (std::size_t i = 0; i < choice.columns.size(); ++i)
            text += "  " + padded(in_one_line(sheet.headers[i]), 24) + column_words(choice.columns[i]) + '\n';
        return text;
    }

    std::string target_text(SurveyPreview const& preview)
    {
        auto text = "Onto: \"" + in_one_line(preview.touchpoint_title) + "\" (touchpoint " + preview.touchpoint.text + (preview.is_new_touchpoint ? ", new" : "") + ")\n";
        text += "Round: " + in_one_line(preview.round_title) + (preview.is_new_round ? " (new)\n" : "\n");
        return text;
    }

    std::string scale_text(SurveyChoice const& choice)
    {
        auto const low = as_written(choice.low);
        auto const high = as_written(choice.high);
        auto text = "Scale: " + low + " to " + high;
        if (choice.low != 1 || choice.high != 7)
            text += ", onto 1 to 7 by 1 + (x - " + low + ") * 6 / (" + high + " - " + low + ")";
        text += '\n';
        if (!choice.reversed.empty())
            text += "Reversed items (8 - x): " + items_list(choice.reversed) + '\n';
        return text;
    }

    std::string counts_text(SurveyPreview const& preview)
    {
        return std::to_string(preview.rows) + " rows read, " + std::to_string(preview.respondents) + " respondents with answers\n"
            + std::to_string(preview.answers) + " answers, " + std::to_string(preview.missing) + " missing, " + std::to_string(preview.refused) + " refused\n";
    }

}

std::string survey_text(SurveySheet const& sheet, SurveyChoice const& choice, SurveyPreview const& preview)
{
    auto text = counts_text(preview) + scale_text(choice) + columns_text(sheet, choice);
    if (preview.problem)
        return text;
    text += target_text(preview);
    text += "Scores: " + std::to_string(preview.respondents - preview.replaced) + " added, " + std::to_string(preview.replaced) + " replaced\n";
    text += table_of("The survey", preview.survey);
    text += table_of(preview.before_round_title.empty() ? "So far" : "So far, in round " + in_one_line(preview.before_round_title), preview.before);
    text += table_of("With the survey, in round " + in_one_line(preview.round_title), preview.after);
    return text;
}

}
