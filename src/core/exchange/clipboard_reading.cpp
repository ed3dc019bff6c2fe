#include "core/exchange/clipboard.h"

#include "core/base/spreadsheet_cell.h"
#include "core/base/text.h"
#include "core/exchange/csv.h"
#include "core/exchange/html_table.h"
#include "core/exchange/limits.h"
#include "core/exchange/map_file.h"
#include "core/exchange/survey_columns.h"
#include "core/journey/shape.h"

#include <algorithm>

namespace trustline {

namespace {

    struct HeaderWord {
        std::string_view word;
        std::string_view key; // of the touchpoint's field; "reason" and "note" besides
    };
    // Our own words in the languages of the interface, and what others call it.
    constexpr HeaderWord header_words[] {
        { "touchpoint", "title" }, { "touch point", "title" }, { "title", "title" }, { "name", "title" }, { "step", "title" }, { "activity", "title" },
        { "action", "title" }, { "task", "title" }, { "kontaktpunkt", "title" }, { "titel", "title" }, { "namn", "title" }, { "rubrik", "title" }, { "steg", "title" },
        { "aktivitet", "title" }, { "触点", "title" }, { "标题", "title" }, { "名称", "title" }, { "步骤", "title" },
        { "description", "description" }, { "details", "description" }, { "notes", "description" }, { "comment", "description" }, { "comments", "description" },
        { "beskrivning", "description" }, { "anteckningar", "description" }, { "kommentar", "description" }, { "说明", "description" }, { "描述", "description" }, { "备注", "description" },
        { "stage", "stage" }, { "phase", "stage" }, { "skede", "stage" }, { "fas", "stage" }, { "阶段", "stage" },
        { "lane", "lane" }, { "swimlane", "lane" }, { "actor", "lane" }, { "layer", "lane" }, { "bana", "lane" }, { "aktör", "lane" }, { "泳道", "lane" }, { "角色", "lane" },
        { "channel", "channel" }, { "kanal", "channel" }, { "渠道", "channel" },
        { "channel name", "channelName" }, { "channelname", "channelName" }, { "kanalens namn", "channelName" }, { "渠道名称", "channelName" },
        { "importance", "importance" }, { "weight", "importance" }, { "betydelse", "importance" }, { "vikt", "importance" }, { "重要性", "importance" },
        { "moment of truth", "momentOfTruth" }, { "momentoftruth", "momentOfTruth" }, { "mot", "momentOfTruth" }, { "sanningens ögonblick", "momentOfTruth" }, { "关键时刻", "momentOfTruth" },
        { "reason", "reason" }, { "skäl", "reason" }, { "理由", "reason" },
        { "service", "service" }, { "tjänst", "service" }, { "服务", "service" },
        { "owner", "owner" }, { "responsible", "owner" }, { "ansvarig", "owner" }, { "ägare", "owner" }, { "负责人", "owner" },
        { "kano class", "kano" }, { "kano", "kano" }, { "kanoklass", "kano" }, { "狩野类别", "kano" },
        { "note", "note" }, { "sticky note", "note" }, { "lapp", "note" }, { "便签", "note" },
    };

    RowColumn rating_column(std::string_view header)
    {
        std::string plain { header };
        for (auto at = plain.find("，"); at != std::string::npos; at = plain.find("，"))
            plain.replace(at, std::string_view("，").size(), " ");
        auto const survey = column_of_header(plain);
        if (survey.use != ColumnUse::Dimension || survey.side > AnswerSide::Expectation)
            return {};
        return { survey.side == AnswerSide::Perception ? RowUse::Perceived : RowUse::Expected, std::uint8_t(survey.dimension) };
    }

    using TextRows = std::vector<std::vector<std::string>>;

    constexpr std::size_t most_columns_shown = 200; // what is further right is not looked at

    std::size_t widest(TextRows const& rows)
    {
        std::size_t width = 0;
        for (auto const& row : rows)
            width = std::max(width, row.size());
        return std::min(width, most_columns_shown);
    }

    bool is_known_column(RowColumn const& column) { return column.use != RowUse::Ignored; }

    // A column is taken once: what comes later under the same name is not used.
    std::vector<RowColumn> columns_by_headers(std::vector<std::string> const& headers)
    {
        std::vector<RowColumn> columns;
        for (auto const& header : headers) {
            auto column = row_column_of_header(header);
            if (std::find(columns.begin(), columns.end(), column) != columns.end())
                column = {};
            columns.push_back(column);
        }
        return columns;
    }

    RowsSheet sheet_of(TextRows rows)
    {
        RowsSheet sheet;
        for (auto& row : rows) {
            for (auto& cell : row)
                cell = std::string(undefused(cell));
        }
        auto const width = widest(rows);
        sheet.columns = columns_by_headers(rows.front());
        sheet.columns.resize(width);
        auto const known = std::count_if(sheet.columns.begin(), sheet.columns.end(), is_known_column);
        sheet.has_headers = rows.size() > 1 && known > 0 && known * 3 >= std::count_if(rows.front().begin(), rows.front().end(), [](auto const& cell) { return !cell.empty(); });
        if (!sheet.has_headers) {
            sheet.columns.assign(width, {});
            sheet.columns.front() = row_column("title");
        }
        sheet.rows = std::move(rows);
        return sheet;
    }

    // A name beside nothing but ratings is that of somebody who answered: a survey.
    bool has_titles(RowsSheet const& sheet)
    {
        auto const has = [&](RowColumn const& column) { return std::find(sheet.columns.begin(), sheet.columns.end(), column) != sheet.columns.end(); };
        auto const is_rating = [](RowColumn const& column) { return column.use == RowUse::Perceived || column.use == RowUse::Expected; };
        bool const is_rated = std::any_of(sheet.columns.begin(), sheet.columns.end(), is_rating);
        bool const says_place = has(row_column("stage")) || has(row_column("lane")) || has(row_column("channel")) || has(row_column("description"));
        return sheet.has_headers && has(row_column("title")) && (says_place || !is_rated);
    }

    TextRows texts_of(CsvTable table)
    {
        TextRows rows;
        for (auto& row : table.rows) {
            rows.emplace_back();
            for (auto& cell : row)
                rows.back().push_back(std::move(cell.text));
        }
        return rows;
    }

    TextRows rows_of_text(std::string_view text)
    {
        auto const first_line = text.substr(0, text.find('\n'));
        bool const has_tabs = first_line.find('\t') != std::string_view::npos;
        // What spreadsheets put there is separated by tabs, however many commas there are in its words.
        auto table = read_csv(has_tabs ? "sep=\t\n" + std::string(text) : std::string(text));
        return table ? texts_of(std::move(table).value()) : TextRows {};
    }

    // [T4] Prose has commas, too: without tabs, every row is as wide as the first.
    bool is_table_of_text(TextRows const& rows, std::string_view text)
    {
        if (rows.empty() || rows.front().size() < 2)
            return false;
        if (text.substr(0, text.find('\n')).find('\t') != std::string_view::npos)
            return true;
        return rows.size() > 1 && std::all_of(rows.begin(), rows.end(), [&](auto const& row) { return row.size() == rows.front().size(); });
    }

    std::optional<Journey> cards_in(std::string_view html)
    {
        auto const carried = attribute_in_html(html, clipboard_attribute);
        if (!carried)
            return std::nullopt;
        auto map = read_map(*carried);
        if (!map || map.value().is_read_only || is_empty_fragment(map.value().journey))
            return std::nullopt;
        return std::move(map.value().journey);
    }

}

RowColumn row_column_of_header(std::string_view header)
{
    auto const small = folded(trimmed(header));
    for (auto const& known : header_words) {
        if (small != known.word)
            continue;
        if (known.key == "note")
            return { RowUse::Note, 0 };
        return known.key == "reason" ? RowColumn { RowUse::Reason, 0 } : row_column(known.key);
    }
    return rating_column(small);
}

PastedThing read_clipboard(std::string_view plain, std::string_view html)
{
    PastedThing pasted;
    if (html.size() > 2 * max_file_bytes || !is_valid_utf8(html))
        html = {};
    if ((pasted.cards = cards_in(html)))
        return pasted;
    if (auto rows = table_in_html(html); widest(rows) > 1) {
        pasted.table = sheet_of(std::move(rows));
        pasted.has_titles = has_titles(*pasted.table);
        return pasted;
    }
    if (auto rows = rows_of_text(plain); is_table_of_text(rows, plain))
        pasted.table = sheet_of(std::move(rows));
    pasted.has_titles = pasted.table && has_titles(*pasted.table);
    return pasted;
}

std::optional<RowsSheet> rows_in(std::string_view text)
{
    auto rows = rows_of_text(text);
    if (!is_table_of_text(rows, text))
        return std::nullopt;
    auto sheet = sheet_of(std::move(rows));
    return has_titles(sheet) ? std::optional(std::move(sheet)) : std::nullopt;
}

}
