#include "core/exchange/clipboard.h"

#include "core/base/spreadsheet_cell.h"
#include "core/exchange/map_file.h"
#include "core/journey/names.h"
#include "core/journey/queries.h"
#include "core/journey/ranges.h"
#include "core/journey/shape.h"

#include <algorithm>
#include <unordered_map>

namespace trustline {

namespace {

    using Cells = std::vector<std::string>;

    // [T1] Rows and columns of a fragment.
    class TableOfCards {
    public:
        TableOfCards(Journey const& fragment, TableQuestion const& question, SayWords const& say)
            : m_fragment(fragment)
            , m_say(say)
            , m_columns(all_row_columns())
        {
            find_ratings(question);
            for (auto const* touchpoint : touchpoints_in_order(fragment))
                m_rows.push_back(row_of(*touchpoint));
            for (auto const& [id, note] : fragment.all<Note>())
                m_rows.push_back(row_of(note));
            drop_empty_columns();
            Cells head;
            for (auto const& column : m_columns)
                head.push_back(words_of(column));
            m_rows.insert(m_rows.begin(), std::move(head));
        }

        std::vector<Cells> const& rows() const { return m_rows; }

    private:
        struct Sums {
            double sum[2][dimension_count] {};
            int count[2][dimension_count] {};
        };

        void find_ratings(TableQuestion const& question)
        {
            auto const round = question.round.is_empty() ? first_round(m_fragment) : question.round;
            for (auto const& [id, score] : m_fragment.all<Score>()) {
                bool const is_meant = round_of(m_fragment, score) == round && (question.persona.is_empty() || score.persona == question.persona);
                if (is_meant)
                    add(m_sums[score.touchpoint.text], score);
            }
        }

        static void add(Sums& sums, Score const& score)
        {
            RaterValues const* const sides[] { &score.perception, &score.expectation };
            for (std::size_t side = 0; side < 2; ++side) {
                for (auto const dimension : all_dimensions) {
                    if (!sides[side]->is_scored(dimension))
                        continue;
                    sums.sum[side][std::size_t(dimension)] += (*sides[side])[dimension];
                    ++sums.count[side][std::size_t(dimension)];
                }
            }
        }

        Cells row_of(Touchpoint const& touchpoint) const
        {
            Cells row;
            for (auto const& column : m_columns)
                row.push_back(cell_of(touchpoint, column));
            return row;
        }

        Cells row_of(Note const& note) const
        {
            Cells row;
            for (auto const& column : m_columns) {
                if (column.use == RowUse::Note)
                    row.push_back(note.text);
                else if (column == row_column("stage"))
                    row.push_back(title_of_record(RecordKind::Stage, note.stage));
                else if (column == row_column("lane"))
                    row.push_back(title_of_record(RecordKind::Lane, note.lane));
                else
                    row.emplace_back();
            }
            return row;
        }

        std::string cell_of(Touchpoint const& touchpoint, RowColumn const& column) const
        {
            switch (column.use) {
            case RowUse::Field:
                return field_text(touchpoint, fields_of(RecordKind::Touchpoint)[column.part]);
            case RowUse::Reason:
                return touchpoint.moment_of_truth ? touchpoint.moment_of_truth->reason : std::string();
            case RowUse::Perceived:
            case RowUse::Expected:
                return rating(touchpoint, column.use == RowUse::Perceived ? 0 : 1, column.part);
            default:
                return {};
            }
        }

        std::string rating(Touchpoint const& touchpoint, std::size_t side, std::size_t dimension) const
        {
            auto const found = m_sums.find(touchpoint.id.text);
            if (found == m_sums.end() || found->second.count[side][dimension] == 0)
                return {};
            return as_written(found->second.sum[side][dimension] / found->second.count[side][dimension]);
        }

        std::string field_text(Touchpoint const& touchpoint, FieldShape const& field) const
        {
            if (field.is_text())
                return field.in<std::string>(&touchpoint);
            if (field.kind == FieldKind::Reference)
                return title_of_record(field.target, field.in<RecordId>(&touchpoint));
            if (field.kind == FieldKind::Moment)
                return touchpoint.moment_of_truth ? std::string(m_say(label_of(touchpoint.moment_of_truth->kind))) : std::string();
            if (auto const number = field.number(&touchpoint))
                return as_written(*number);
            if (field.kind != FieldKind::Word && field.kind != FieldKind::OptionalWord)
                return {};
            int const word = field.word(&touchpoint);
            bool const is_none = word < 0 || (field.kind == FieldKind::Word && word == 0); // channel: none
            return is_none ? std::string() : std::string(m_say(field.words()[std::size_t(word)].label));
        }

        std::string title_of_record(RecordKind kind, RecordId const& id) const
        {
            auto const* record = find_record(m_fragment, kind, id);
            return record ? name_field_of(kind)->in<std::string>(record) : std::string();
        }

        void drop_empty_columns()
        {
            for (std::size_t at = m_columns.size(); at-- > 0;) {
                bool const stays = m_columns[at] == row_column("title") || std::any_of(m_rows.begin(), m_rows.end(), [&](Cells const& row) { return !row[at].empty(); });
                if (stays)
                    continue;
                m_columns.erase(m_columns.begin() + std::ptrdiff_t(at));
                for (auto& row : m_rows)
                    row.erase(row.begin() + std::ptrdiff_t(at));
            }
        }

        std::string words_of(RowColumn const& column) const
        {
            auto const words = trustline::words_of(column);
            std::vector<std::string> arguments;
            for (auto const& argument : words.arguments)
                arguments.emplace_back(m_say(argument));
            return filled(m_say(words.message), arguments);
        }

        Journey const& m_fragment;
        SayWords const& m_say;
        std::vector<RowColumn> m_columns;
        std::vector<Cells> m_rows;
        std::unordered_map<std::string_view, Sums> m_sums;
    };

    // Tab-separated, as spreadsheets write it: what holds tabs, line ends or quotes is quoted.
    std::string tab_separated(std::vector<Cells> const& rows)
    {
        std::string out;
        for (auto const& row : rows) {
            for (std::size_t at = 0; at < row.size(); ++at) {
                if (at > 0)
                    out += '\t';
                auto const cell = defused(row[at]);
                if (cell.find_first_of("\t\r\n\"") == std::string::npos) {
                    out += cell;
                    continue;
                }
                out += '"';
                for (char const c : cell)
                    out += c == '"' ? std::string("\"\"") : std::string(1, c);
                out += '"';
            }
            out += "\r\n";
        }
        return out;
    }

    void append_escaped(std::string& out, std::string_view text, bool breaks_lines)
    {
        char before = 0;
        for (char const c : text) {
            bool const is_second_space = breaks_lines && c == ' ' && before == ' '; // which HTML would pass over
            before = c;
            if (is_second_space) {
                out += "&nbsp;";
                continue;
            }
            switch (c) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '\'': out += "&#39;"; break;
            case '"': out += breaks_lines ? "&quot;" : "\""; break;
            case '\n': out += breaks_lines ? "<br>" : "&#10;"; break;
            case '\t': out += "&#9;"; break;
            default: out += c;
            }
        }
    }

    void append_html_row(std::string& out, Cells const& row, std::string_view cell)
    {
        out += "<tr>";
        for (auto const& text : row) {
            out.append("<").append(cell).append(">");
            append_escaped(out, defused(text), true);
            out.append("</").append(cell).append(">");
        }
        out += "</tr>";
    }

    std::string html_table(std::vector<Cells> const& rows, std::string_view carried)
    {
        std::string out = "<table";
        if (!carried.empty()) {
            out.append(" ").append(clipboard_attribute).append("='");
            append_escaped(out, carried, false);
            out += "'";
        }
        out += "><thead>";
        append_html_row(out, rows.front(), "th");
        out += "</thead><tbody>";
        for (std::size_t row = 1; row < rows.size(); ++row)
            append_html_row(out, rows[row], "td");
        return out + "</tbody></table>";
    }

}

ClipboardTexts clipboard_table(Journey const& fragment, TableQuestion const& question, SayWords const& say, Carries carries)
{
    TableOfCards const table(fragment, question, say);
    auto const carried = carries == Carries::Cards ? write_map(fragment) : std::string();
    return { tab_separated(table.rows()), html_table(table.rows(), carried) };
}

std::string clipboard_outline(Journey const& fragment)
{
    std::string out;
    auto const in_order = touchpoints_in_order(fragment);
    bool const is_one_stage = in_order.empty() || in_order.front()->stage == in_order.back()->stage;
    StageId stage;
    for (auto const* touchpoint : in_order) {
        if (!is_one_stage && touchpoint->stage != stage) {
            stage = touchpoint->stage;
            out += (out.empty() ? "# " : "\n# ") + fragment.find(stage)->title + '\n';
        }
        out += "- " + touchpoint->title + '\n';
    }
    for (auto const& [id, note] : fragment.all<Note>())
        out += note.text + '\n';
    return out;
}

}
