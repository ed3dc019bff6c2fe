// Rows of a table came in: what their columns are, where they go, and what would come of it, before anything is changed.

#include "core/journey/queries.h"
#include "panels/dialog.h"
#include "panels/panel_list.h"
#include "panels/ui/button.h"
#include "panels/ui/menu.h"
#include "panels/ui/text_field.h"
#include "panels/ui/window.h"

#include <algorithm>
#include <cmath>

namespace trustline {

namespace {

constexpr std::size_t row_findings_shown = 20;
constexpr std::size_t samples_shown = 3;

class RowsPanel {
public:
    RowsPanel(Panel& panel, Column& column, RowsImport const& rows)
        : m_panel(panel)
        , m_ui(panel.ui)
        , m_column(column)
        , m_rows(rows)
    {
    }

    void draw()
    {
        counts();
        place();
        headers();
        columns();
        findings();
    }

private:
    std::string_view say(std::string_view english) const { return m_panel.say(english); }
    RowsChoice const& choice() const { return m_rows.choice; }

    template<class Alter>
    void change(Alter const& alter)
    {
        auto changed = choice();
        alter(changed);
        m_panel.wishes.push(ChangeRows { std::move(changed) });
    }

    void line_of_new(char const* sentence, std::vector<std::string> const& titles)
    {
        if (titles.empty())
            return;
        std::string list;
        for (auto const& title : titles)
            list += (list.empty() ? "" : ", ") + m_panel.say("“{0}”", { title });
        m_column.paragraph(m_panel.say(sentence, { list }), m_ui.ink(), 4, 3);
    }

    void counts()
    {
        auto const& preview = m_rows.preview;
        if (!m_rows.file_name.empty())
            m_column.paragraph(m_rows.file_name, m_ui.ink(ui::Type::Body, true), 2, 1);
        if (preview.problem)
            return m_column.paragraph(m_panel.view.say(*preview.problem), m_ui.lettering(ui::Type::Body, m_panel.tokens().error));
        m_column.paragraph(m_panel.say("Touchpoints: {0}, notes: {1}, scores: {2}; rows left out without a title: {3}",
                               { std::to_string(preview.touchpoints), std::to_string(preview.notes), std::to_string(preview.scores), std::to_string(preview.left_out) }),
            m_ui.ink());
        line_of_new("New stages: {0}", preview.new_stages);
        line_of_new("New lanes: {0}", preview.new_lanes);
        line_of_new("New services: {0}", preview.new_services);
    }

    template<class R>
    void place_chooser(char const* id, std::string_view name, std::vector<R const*> const& records, Id<R> PastePlace::*member)
    {
        m_column.label(name);
        auto const& chosen = choice().place.*member;
        std::vector<ui::MenuEntry> entries;
        std::string_view shown = say("The first one");
        for (auto const* record : records) {
            entries.push_back({ .word = record->title, .is_checked = record->id == chosen });
            if (record->id == chosen)
                shown = record->title;
        }
        auto const box = m_column.take(ui::field_height(m_ui));
        if (auto const at = ui::chooser(m_ui, box, id, name, shown, entries)) {
            change([&](RowsChoice& one) {
                one.place.*member = records[*at]->id;
                one.place.before = {};
            });
        }
    }

    bool has_column(std::string_view key) const
    {
        auto const& all = choice().columns;
        return std::find(all.begin(), all.end(), row_column(key)) != all.end();
    }

    void place()
    {
        auto const& journey = m_panel.view.journey;
        if (!has_column("stage"))
            place_chooser("rows_stage", say("Stage of the rows"), stages_in_order(journey), &PastePlace::stage);
        if (!has_column("lane"))
            place_chooser("rows_lane", say("Lane of the rows"), lanes_in_order(journey), &PastePlace::lane);
    }

    void headers()
    {
        m_column.gap(6);
        auto row = m_column.take(ui::button_height(m_ui), 8);
        auto const words = say("The first row names the columns");
        ui::ButtonLook look { .is_checked = choice().has_headers, .role = ui::Role::Checkbox };
        look.is_on = choice().has_headers;
        if (choice().has_headers)
            look.icon = "check";
        if (ui::button(m_ui, ui::cut_left(row, std::min(row.width, ui::button_width(m_ui, words, look))), words, look))
            change([](RowsChoice& one) { one.has_headers = !one.has_headers; });
    }

    std::string words_of(RowColumn const& column) const
    {
        auto const words = trustline::words_of(column);
        std::vector<std::string> arguments;
        for (auto const& argument : words.arguments)
            arguments.emplace_back(say(argument));
        return m_panel.say(words.message, arguments);
    }

    // The header, or a number; and what stands below it.
    std::string name_of_column(std::size_t at) const
    {
        auto const& first = m_rows.sheet.rows.front();
        if (choice().has_headers && at < first.size() && !first[at].empty())
            return first[at];
        return m_panel.say("Column {0}", { std::to_string(at + 1) });
    }

    std::string samples_of_column(std::size_t at) const
    {
        std::string samples;
        auto const& rows = m_rows.sheet.rows;
        for (std::size_t row = choice().has_headers ? 1 : 0, shown = 0; row < rows.size() && shown < samples_shown; ++row) {
            if (at >= rows[row].size() || rows[row][at].empty())
                continue;
            samples += (samples.empty() ? "" : " · ") + rows[row][at].substr(0, rows[row][at].find('\n'));
            ++shown;
        }
        return samples;
    }

    void column_row(std::size_t at)
    {
        auto row = m_column.take(ui::field_height(m_ui) + ui::line_of(m_ui, ui::Type::Tiny), 4);
        auto box = ui::cut_right(row, std::floor(row.width * 0.45f), m_ui.px(12));
        box.height = ui::field_height(m_ui);
        auto const name = name_of_column(at);
        auto const& column = choice().columns[at];
        bool const is_used = column.use != RowUse::Ignored;
        ui::label(m_ui, ui::cut_top(row, ui::line_of(m_ui, ui::Type::Body)), name, is_used ? m_ui.ink() : m_ui.muted(ui::Type::Body));
        ui::label(m_ui, ui::cut_top(row, ui::line_of(m_ui, ui::Type::Tiny)), samples_of_column(at), m_ui.muted(ui::Type::Tiny));
        auto const id = "rows_column_" + std::to_string(at);
        std::vector<RowColumn> uses;
        std::vector<std::string> words;
        std::vector<ui::MenuEntry> entries;
        if (ui::is_popup_open(id.c_str())) {
            uses = all_row_columns();
            uses.insert(uses.begin(), RowColumn {});
            for (auto const& use : uses)
                words.push_back(words_of(use));
            for (std::size_t i = 0; i < uses.size(); ++i)
                entries.push_back({ .word = words[i], .is_checked = uses[i] == column });
        }
        auto const chosen = ui::chooser(m_ui, box, id.c_str(), m_panel.say("Column {0}", { name }), words_of(column), entries);
        if (!chosen)
            return;
        change([&](RowsChoice& one) {
            // Each use once: whoever had it gives it away.
            for (auto& other : one.columns) {
                if (other == uses[*chosen])
                    other = {};
            }
            one.columns[at] = uses[*chosen];
        });
    }

    void columns()
    {
        auto const& all = choice().columns;
        auto const used = std::count_if(all.begin(), all.end(), [](RowColumn const& column) { return column.use != RowUse::Ignored; });
        m_column.section(say("Columns"), m_panel.say("{0} of {1} used", { std::to_string(used), std::to_string(all.size()) }));
        for (std::size_t at = 0; at < all.size(); ++at)
            column_row(at);
    }

    void findings()
    {
        auto const& all = m_rows.preview.findings;
        if (all.empty())
            return;
        m_column.section(say("Left out or odd"), std::to_string(all.size()));
        for (std::size_t i = 0; i < std::min(all.size(), row_findings_shown); ++i)
            m_column.paragraph(m_panel.say("Line {0}, column {1}: {2}", { std::to_string(all[i].place.line), std::to_string(all[i].place.column), m_panel.view.say(Error { all[i].message, all[i].arguments, {} }) }), m_ui.ink(ui::Type::Small), 3);
        if (all.size() > row_findings_shown)
            m_column.paragraph(m_panel.say("and {0} more", { std::to_string(all.size() - row_findings_shown) }), m_ui.muted(ui::Type::Small));
    }

    Panel& m_panel;
    ui::Ui& m_ui;
    Column& m_column;
    RowsImport const& m_rows;
};

void rows_buttons(Panel& panel, DialogFrame& frame, RowsImport const& rows)
{
    auto& ui = panel.ui;
    Rect row = frame.buttons;
    auto const paste_words = panel.say("Put onto the map");
    ui::ButtonLook const primary { .kind = ui::ButtonKind::Primary, .is_disabled = rows.preview.problem.has_value() };
    if (ui::button(ui, ui::cut_right(row, ui::button_width(ui, paste_words, primary), ui.px(8)), paste_words, primary))
        panel.wishes.push(ImportRows {});
    auto const cancel_words = panel.say("Cancel");
    if (ui::button(ui, ui::cut_right(row, ui::button_width(ui, cancel_words)), cancel_words))
        frame.stays = false;
}

}

void rows_panel(Panel& panel)
{
    auto& ui = panel.ui;
    auto frame = begin_dialog(panel, "rows", { 640, 720 }, panel.say("Rows of a table"), ui.touchable(36));
    auto const& rows = panel.session().rows;
    if (rows) {
        auto const scroll = ui::begin_scroll(ui, "contents", frame.contents);
        float const padding = panel.page.is_narrow ? 16 : ui.px(24);
        Column column { panel, { frame.contents.x + padding, scroll.top_left.y }, frame.contents.width - 2 * padding };
        RowsPanel(panel, column, *rows).draw();
        ui::end_scroll(ui, column.y() + ui.px(24));
        rows_buttons(panel, frame, *rows);
    }
    frame.stays = frame.stays && rows;
    end_dialog(panel, frame);
}

}
