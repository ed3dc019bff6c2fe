#include "core/edit/rows.h"

#include "core/base/decimal.h"
#include "core/base/text.h"
#include "core/edit/plan.h"
#include "core/edit/texts.h"
#include "core/journey/names.h"
#include "core/journey/queries.h"
#include "core/journey/ranges.h"
#include "core/journey/shape.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace trustline {

namespace {

    constexpr std::size_t most_findings = 200;

    bool is_column(FieldShape const& field)
    {
        return field.label[0] != '\0' && field.kind != FieldKind::Flag && field.kind != FieldKind::References;
    }

    std::span<FieldShape const> touchpoint_fields() { return fields_of(RecordKind::Touchpoint); }

    // [W2] Puts rows onto the map one after the other.
    class RowTaker {
    public:
        RowTaker(Journey const& journey, RowsSheet const& sheet, RowsChoice const& choice, SayWords const& say)
            : m_journey(journey)
            , m_sheet(sheet)
            , m_choice(choice)
            , m_say(say)
            , m_ids(choice.seed)
        {
        }

        RowsPreview taken()
        {
            if (!has_column(row_column("title")) && !has_column({ RowUse::Note, 0 })) {
                m_preview.problem = Error { "Say which column holds the titles", {}, {} };
                return std::move(m_preview);
            }
            for (std::size_t row = m_choice.has_headers ? 1 : 0; row < m_sheet.rows.size(); ++row)
                take_row(m_sheet.rows[row], int(row) + 1);
            find_problem();
            finish();
            return std::move(m_preview);
        }

    private:
        bool has_column(RowColumn const& column) const
        {
            return std::find(m_choice.columns.begin(), m_choice.columns.end(), column) != m_choice.columns.end();
        }

        void find_problem()
        {
            if (m_preview.touchpoints == 0 && m_preview.notes == 0)
                m_preview.problem = Error { "There is no row with a title", {}, {} };
            else if (m_journey.all<Touchpoint>().size() + std::size_t(m_preview.touchpoints) > max_touchpoints)
                m_preview.problem = Error { "A map has at most {0} touchpoints", { std::to_string(max_touchpoints) }, {} };
        }

        void finish()
        {
            m_preview.commands.push_back(PutRecords { "Paste rows", std::move(m_records) });
            if (!m_choice.place.before.is_empty() && !m_at_place.empty())
                m_preview.commands.push_back(MoveTouchpoints { std::move(m_at_place), m_choice.place.stage, m_choice.place.lane, m_choice.place.before });
        }

        std::string new_id()
        {
            for (;;) {
                auto id = m_ids.next_text();
                if (!m_journey.contains(RecordId { id }))
                    return id;
            }
        }

        void take_row(std::vector<std::string> const& cells, int line)
        {
            Touchpoint touchpoint;
            Score score;
            std::string note;
            touchpoint.stage = m_choice.place.stage;
            touchpoint.lane = m_choice.place.lane;
            bool says_stage = false, says_lane = false;
            for (std::size_t at = 0; at < std::min(cells.size(), m_choice.columns.size()); ++at) {
                auto const text = trimmed(cells[at]);
                auto const& column = m_choice.columns[at];
                if (text.empty() || column.use == RowUse::Ignored)
                    continue;
                says_stage = says_stage || column == row_column("stage");
                says_lane = says_lane || column == row_column("lane");
                if (!take_cell(touchpoint, score, note, column, text))
                    add_finding(text, line, int(at) + 1);
            }
            if (!note.empty())
                add_note(note, touchpoint, says_stage && says_lane);
            if (!touchpoint.title.empty())
                add_touchpoint(std::move(touchpoint), std::move(score), says_stage || says_lane);
            else if (note.empty() && std::any_of(cells.begin(), cells.end(), [](auto const& cell) { return !trimmed(cell).empty(); }))
                ++m_preview.left_out;
        }

        void add_touchpoint(Touchpoint touchpoint, Score score, bool says_place)
        {
            if (touchpoint.stage.is_empty())
                touchpoint.stage = first_stage();
            if (touchpoint.lane.is_empty())
                touchpoint.lane = first_lane();
            touchpoint.id = TouchpointId { new_id() };
            ++m_preview.touchpoints;
            m_preview.pasted.push_back(touchpoint.id);
            if (!says_place)
                m_at_place.push_back(touchpoint.id);
            if (score.perception.scored_count() + score.expectation.scored_count() > 0) {
                score.id = ScoreId { new_id() };
                score.touchpoint = touchpoint.id;
                score.round = m_choice.round;
                score.persona = m_choice.persona;
                score.evidence = m_choice.evidence;
                ++m_preview.scores;
                m_records.push_back(touchpoint);
                m_records.push_back(std::move(score));
            } else {
                m_records.push_back(std::move(touchpoint));
            }
        }

        void add_note(std::string const& text, Touchpoint const& place, bool says_place)
        {
            Note note;
            note.id = NoteId { new_id() };
            note.text = text;
            note.x = note.y = 16 * (1 + m_preview.notes % 8);
            if (says_place) {
                note.stage = place.stage;
                note.lane = place.lane;
            }
            ++m_preview.notes;
            m_preview.pasted.push_back(note.id);
            m_records.push_back(std::move(note));
        }

        StageId first_stage() const
        {
            auto const stages = stages_in_order(m_journey);
            return stages.empty() ? StageId {} : stages.front()->id;
        }

        LaneId first_lane() const
        {
            auto const lanes = lanes_in_order(m_journey);
            for (auto const* lane : lanes) {
                if (lane->kind == LaneKind::Customer)
                    return lane->id;
            }
            return lanes.empty() ? LaneId {} : lanes.front()->id;
        }

        // False when it was not understood.
        bool take_cell(Touchpoint& touchpoint, Score& score, std::string& note, RowColumn const& column, std::string_view text)
        {
            switch (column.use) {
            case RowUse::Ignored:
                return true;
            case RowUse::Note:
                note = text;
                return true;
            case RowUse::Reason:
                if (!touchpoint.moment_of_truth)
                    touchpoint.moment_of_truth.emplace();
                touchpoint.moment_of_truth->reason = text;
                return true;
            case RowUse::Perceived:
                return take_rating(score.perception, Dimension(column.part), text);
            case RowUse::Expected:
                return take_rating(score.expectation, Dimension(column.part), text);
            case RowUse::Field:
                return take_field(touchpoint, touchpoint_fields()[column.part], text);
            }
            return false;
        }

        static bool take_rating(RaterValues& values, Dimension dimension, std::string_view text)
        {
            auto const number = decimal_number(text);
            if (!number || !(*number >= 1 && *number <= 7))
                return false;
            values[dimension] = *number;
            return true;
        }

        bool take_field(Touchpoint& touchpoint, FieldShape const& field, std::string_view text)
        {
            if (field.is_text()) {
                field.in<std::string>(&touchpoint) = text;
                return true;
            }
            if (field.kind == FieldKind::Reference) {
                field.in<RecordId>(&touchpoint) = named(field.target, text);
                return true;
            }
            if (field.kind == FieldKind::OptionalWhole) {
                auto const number = decimal_number(text);
                if (!number || !field.is_in_range(*number) || *number != std::floor(*number))
                    return false;
                field.in<std::optional<int>>(&touchpoint) = int(*number);
                return true;
            }
            return take_word(touchpoint, field, text);
        }

        bool take_word(Touchpoint& touchpoint, FieldShape const& field, std::string_view text)
        {
            if (field.kind == FieldKind::Moment)
                return take_moment(touchpoint, text);
            auto const word = word_among(field.words(), text);
            if (word) {
                field.set_word(&touchpoint, int(*word));
                return true;
            }
            // A channel by any other name is one, too.
            if (field.key == "channel" && touchpoint.channel_name.empty()) {
                touchpoint.channel_name = text;
                return true;
            }
            return false;
        }

        bool take_moment(Touchpoint& touchpoint, std::string_view text)
        {
            auto& moment = touchpoint.moment_of_truth;
            auto const word = word_among(words_of(MomentKind {}), text);
            constexpr std::string_view yes[] { "x", "yes", "true", "1", "ja", "✓", "★", "是" };
            constexpr std::string_view no[] { "no", "false", "0", "nej", "-", "–", "否" };
            auto const small = folded(text);
            if (std::find(std::begin(no), std::end(no), small) != std::end(no))
                return true;
            if (!word && std::find(std::begin(yes), std::end(yes), small) == std::end(yes))
                return false;
            if (!moment)
                moment.emplace();
            if (word)
                moment->kind = MomentKind(*word);
            return true;
        }

        // By the file's key, the English label, or the label in the reader's language.
        std::optional<std::uint8_t> word_among(std::span<Word const> words, std::string_view text) const
        {
            auto const small = folded(text);
            for (auto const& word : words) {
                if (small == folded(word.key) || small == folded(word.label) || small == folded(m_say(word.label)))
                    return word.value;
            }
            return std::nullopt;
        }

        // [W3] A record by its title, on the map or from a row before; otherwise it comes along.
        RecordId named(RecordKind kind, std::string_view written)
        {
            // As it will be on the map, or the next row would not find it. What cannot be there is refused with the records.
            std::string title;
            if (set_title(title, std::string(written)))
                title = written;
            auto const known = m_named.find({ kind, folded(title) });
            if (known != m_named.end())
                return known->second;
            auto id = found(kind, title);
            if (id.is_empty())
                id = added(kind, title);
            m_named.emplace(std::pair { kind, folded(title) }, id);
            return id;
        }

        RecordId found(RecordKind kind, std::string_view title) const
        {
            auto const small = folded(title);
            for (auto const* record : records_in_order(m_journey, kind)) {
                if (folded(name_field_of(kind)->in<std::string>(record)) == small)
                    return id_in(record);
            }
            if (kind == RecordKind::Lane) {
                if (auto const word = word_among(words_of(LaneKind {}), title)) {
                    for (auto const* lane : lanes_in_order(m_journey)) {
                        if (lane->kind == LaneKind(*word))
                            return lane->id;
                    }
                }
            }
            return {};
        }

        RecordId added(RecordKind kind, std::string_view title)
        {
            auto record = empty_record(kind);
            void* const address = address_of(record);
            fields_of(kind).front().in<RecordId>(address).text = new_id();
            name_field_of(kind)->in<std::string>(address) = title;
            if (auto* lane = std::get_if<Lane>(&record)) {
                if (auto const word = word_among(words_of(LaneKind {}), title))
                    lane->kind = LaneKind(*word);
            }
            auto& news = kind == RecordKind::Stage ? m_preview.new_stages : kind == RecordKind::Lane ? m_preview.new_lanes : m_preview.new_services;
            news.emplace_back(title);
            auto id = id_of(record);
            m_records.push_back(std::move(record));
            return id;
        }

        void add_finding(std::string_view text, int line, int column)
        {
            if (m_preview.findings.size() < most_findings)
                m_preview.findings.push_back({ "“{0}” is left out: it is nothing that this column can hold", { std::string(text.substr(0, valid_cut(text))) }, { line, column, "" } });
        }

        static std::size_t valid_cut(std::string_view text)
        {
            std::size_t end = 0;
            for (int letters = 0; letters < 40 && end < text.size(); ++letters)
                next_code_point(text, end);
            return end;
        }

        Journey const& m_journey;
        RowsSheet const& m_sheet;
        RowsChoice const& m_choice;
        SayWords const& m_say;
        IdSource m_ids;
        std::map<std::pair<RecordKind, std::string>, RecordId> m_named;
        std::vector<Record> m_records;
        std::vector<TouchpointId> m_at_place;
        RowsPreview m_preview;
    };

}

std::vector<RowColumn> all_row_columns()
{
    std::vector<RowColumn> columns;
    auto const fields = touchpoint_fields();
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (!is_column(fields[i]))
            continue;
        columns.push_back({ RowUse::Field, std::uint8_t(i) });
        if (fields[i].kind == FieldKind::Moment)
            columns.push_back({ RowUse::Reason, 0 });
    }
    for (auto const dimension : all_dimensions) {
        columns.push_back({ RowUse::Perceived, std::uint8_t(dimension) });
        columns.push_back({ RowUse::Expected, std::uint8_t(dimension) });
    }
    columns.push_back({ RowUse::Note, 0 });
    return columns;
}

RowColumn row_column(std::string_view key)
{
    auto const* field = field_of(RecordKind::Touchpoint, key);
    return field ? RowColumn { RowUse::Field, std::uint8_t(field - touchpoint_fields().data()) } : RowColumn {};
}

Error words_of(RowColumn const& column)
{
    switch (column.use) {
    case RowUse::Ignored:
        return { "Not used", {}, {} };
    case RowUse::Field:
        return { column == row_column("title") ? "Touchpoint" : touchpoint_fields()[column.part].label, {}, {} };
    case RowUse::Reason:
        return { "Reason", {}, {} };
    case RowUse::Perceived:
        return { "{0}, perceived", { std::string(label_of(Dimension(column.part))) }, {} };
    case RowUse::Expected:
        return { "{0}, expected", { std::string(label_of(Dimension(column.part))) }, {} };
    case RowUse::Note:
        return { "Note", {}, {} };
    }
    return {};
}

RowsPreview preview_rows(Journey const& journey, RowsSheet const& sheet, RowsChoice const& choice, SayWords const& say)
{
    return RowTaker(journey, sheet, choice, say).taken();
}

Result<RowsSheet> sheet_of_lines(std::string_view text)
{
    if (!is_valid_utf8(text))
        return Error { "This is not a text that can be read: it is not UTF-8", {}, {} };
    RowsSheet sheet;
    sheet.columns = { row_column("title") };
    while (!text.empty()) {
        auto const end = std::min(text.find_first_of("\r\n"), text.size());
        if (auto const line = without_list_sign(trimmed(text.substr(0, end))); !line.empty())
            sheet.rows.push_back({ std::string(line) });
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    if (sheet.rows.empty())
        return Error { "There is no line of text to paste", {}, {} };
    return sheet;
}

}
