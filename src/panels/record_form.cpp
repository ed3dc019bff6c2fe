#include "panels/record_form.h"

#include "core/base/decimal.h"
#include "core/base/text.h"
#include "core/editor/selection.h"
#include "core/journey/queries.h"
#include "core/journey/sound.h"
#include "core/measure/metrics.h"
#include "core/measure/tensions.h"
#include "panels/durations.h"
#include "panels/ui/button.h"
#include "panels/ui/choice.h"
#include "panels/ui/menu.h"
#include "panels/ui/shapes.h"
#include "panels/ui/text_field.h"
#include "panels/ui/window.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace trustline {

namespace {

constexpr std::size_t most_offered = 200;
constexpr float least_pair_width = 240;
constexpr std::string_view example_of_time = "1 h 30 min";

bool contains(FieldKeys const& keys, std::string_view key)
{
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

// Fields of a metric that only some kinds of numbers have.
bool makes_sense(RecordKind kind, void const* record, FieldShape const& field)
{
    if (kind != RecordKind::Metric)
        return true;
    auto const& metric = *static_cast<Metric const*>(record);
    if (field.key == "band" || field.key == "bandYear")
        return is_of_dora(metric.kind) || !metric.band.empty();
    if (field.key == "counts")
        return is_about_experience(metric.kind) || !metric.counts.empty();
    if (field.key == "method")
        return metric.kind == MetricKind::Csat || metric.kind == MetricKind::Ces;
    if (field.key == "unit" || field.key == "direction")
        return !is_about_experience(metric.kind);
    return true;
}

bool is_shown(FieldShape const& field)
{
    bool const has_widget = field.kind != FieldKind::Id && field.kind != FieldKind::Order && field.kind != FieldKind::Weights
        && field.kind != FieldKind::Items && field.kind != FieldKind::Moment;
    return has_widget && field.label[0] != '\0';
}

// A whole number of few steps is chosen, not typed.
bool has_steps(FieldShape const& field)
{
    return field.kind == FieldKind::OptionalWhole && field.most - field.least <= 7;
}

bool takes_half_a_row(FieldShape const& field)
{
    if (field.kind == FieldKind::Title)
        return !field.is_name;
    bool const is_small = field.kind == FieldKind::Reference || field.kind == FieldKind::Day || field.kind == FieldKind::Word
        || field.kind == FieldKind::OptionalWord || field.kind == FieldKind::Flag || field.is_number();
    return is_small && !has_steps(field);
}

std::string joined(std::vector<int> const& counts)
{
    std::string words;
    for (int const count : counts)
        words += (words.empty() ? "" : " ") + std::to_string(count);
    return words;
}

std::optional<std::vector<int>> counts_from(std::string_view text)
{
    std::vector<int> counts;
    int number = -1;
    for (char const c : std::string(text) + " ") {
        if (c >= '0' && c <= '9') {
            number = std::max(number, 0) * 10 + (c - '0');
            if (number > 1'000'000)
                return std::nullopt;
        } else if (c != ' ' && c != ',' && c != ';' && c != '\n' && c != '\t') {
            return std::nullopt;
        } else if (number >= 0) {
            counts.push_back(std::exchange(number, -1));
        }
    }
    return counts;
}

std::string text_of(Panel const& panel, FieldShape const& field, void const* record)
{
    DecimalSign const sign = panel.ui.decimal_sign;
    if (field.is_text())
        return field.in<std::string>(record);
    if (field.kind == FieldKind::Counts)
        return joined(field.in<std::vector<int>>(record));
    auto const number = field.number(record);
    bool const says_nothing = !number || (field.kind == FieldKind::Whole && *number == 0);
    if (says_nothing)
        return {};
    return field.unit == Unit::Seconds ? duration_words(*number, sign, &panel.view) : number_words(*number, sign);
}

void set_number(FieldShape const& field, void* record, std::optional<double> number)
{
    switch (field.kind) {
    case FieldKind::Number:
        field.in<double>(record) = number.value_or(0);
        break;
    case FieldKind::OptionalNumber:
        field.in<std::optional<double>>(record) = number;
        break;
    case FieldKind::Whole:
        field.in<int>(record) = int(std::lround(number.value_or(0)));
        break;
    default:
        field.in<std::optional<int>>(record) = number ? std::optional(int(std::lround(*number))) : std::nullopt;
    }
}

// A text of this field that is understood, when it takes numbers.
std::string example_for(Panel const& panel, FieldShape const& field)
{
    if (field.kind == FieldKind::Counts)
        return "3 0 5 12";
    return field.unit == Unit::Seconds ? std::string(panel.say(example_of_time)) : number_words(field.is_whole() ? 7 : 7.5, panel.ui.decimal_sign);
}

// Answers whether the text could be read; otherwise the record stays as it was.
bool set_text(FieldShape const& field, void* record, std::string const& text, DecimalSign sign)
{
    constexpr double most_whole = 1'000'000;
    if (field.is_text()) {
        field.in<std::string>(record) = text;
    } else if (field.kind == FieldKind::Counts) {
        auto counts = counts_from(text);
        if (!counts)
            return false;
        field.in<std::vector<int>>(record) = std::move(*counts);
    } else if (trimmed(text).empty()) {
        set_number(field, record, std::nullopt);
    } else {
        auto const number = field.unit == Unit::Seconds ? duration_from(text, sign) : typed_number(text, sign);
        if (!number || (field.is_whole() && (*number != std::round(*number) || std::abs(*number) > most_whole)))
            return false;
        set_number(field, record, *number);
    }
    return true;
}

class RecordForm {
public:
    RecordForm(Panel& panel, Column& column, RecordKind kind, void const* record)
        : m_panel(panel)
        , m_ui(panel.ui)
        , m_column(column)
        , m_kind(kind)
        , m_record(record)
    {
    }

    void draw(std::vector<FieldShape const*> const& fields)
    {
        ImGui::PushID(id_in(m_record).text.c_str());
        for (std::size_t at = 0; at < fields.size(); ++at) {
            auto const& field = *fields[at];
            if (m_panel.session().is_read_only) {
                read_only(field);
            } else if (at + 1 < fields.size() && takes_half_a_row(field) && takes_half_a_row(*fields[at + 1]) && m_column.width() >= m_ui.px(least_pair_width)) {
                pair(field, *fields[at + 1]);
                ++at;
            } else {
                whole(field);
            }
        }
        findings();
        ImGui::PopID();
    }

private:
    std::string_view say(std::string_view english) const { return m_panel.say(english); }

    template<class Alter>
    void change(Alter const& alter)
    {
        Record after = copy_of(m_kind, m_record);
        alter(address_of(after));
        m_panel.wishes.push(ChangeRecord { std::move(after) });
    }

    float label_height() const { return ui::line_of(m_ui, ui::Type::Tiny) + m_ui.px(3); }

    void pair(FieldShape const& left, FieldShape const& right)
    {
        float const gap = m_ui.px(8);
        Rect row = m_column.take(label_height() + ui::field_height(m_ui));
        auto const first = ui::cut_left(row, std::floor((row.width - gap) / 2), gap);
        small(first, left);
        small(row, right);
    }

    void whole(FieldShape const& field)
    {
        if (takes_half_a_row(field))
            return small(m_column.take(label_height() + ui::field_height(m_ui)), field);
        if (field.kind == FieldKind::References)
            return references(field);
        m_column.label(say(field.label));
        if (field.kind == FieldKind::Ratings)
            return ratings(field);
        if (has_steps(field))
            return steps(field);
        if (field.kind == FieldKind::Text)
            return area(field);
        typed(m_column.take(ui::field_height(m_ui)), field);
    }

    // With its label above.
    void small(Rect box, FieldShape const& field)
    {
        auto const name_box = ui::cut_top(box, label_height());
        if (field.kind == FieldKind::Flag)
            return flag(box, field);
        ui::label(m_ui, { name_box.x, name_box.y, name_box.width, ui::line_of(m_ui, ui::Type::Tiny) }, say(field.label), m_ui.muted(ui::Type::Tiny));
        if (field.kind == FieldKind::Word || field.kind == FieldKind::OptionalWord)
            return words(box, field);
        if (field.kind == FieldKind::Reference)
            return reference(box, field);
        typed(box, field);
    }

    ui::FieldLook look_of(FieldShape const& field)
    {
        ui::FieldLook look;
        look.key = field.key;
        if (field.kind == FieldKind::Day)
            look.placeholder = "2026-09-30";
        else if (field.unit == Unit::Seconds)
            look.placeholder = say(example_of_time);
        else if (field.unit == Unit::Percent)
            look.placeholder = "%";
        else if (field.kind == FieldKind::Counts)
            look.placeholder = say("How many gave each answer, the lowest first");
        else if (m_kind == RecordKind::Tension && field.key == "left")
            look.placeholder = say(ends_of(*static_cast<Tension const*>(m_record)).left);
        else if (m_kind == RecordKind::Tension && field.key == "right")
            look.placeholder = say(ends_of(*static_cast<Tension const*>(m_record)).right);
        look.wish = [before = copy_of(m_kind, m_record), &field, sign = m_ui.decimal_sign, example = example_for(m_panel, field)](std::string const& text) {
            Record after = before;
            if (!set_text(field, address_of(after), text, sign))
                return Wish { not_understood(example) };
            return Wish { Command { ChangeRecord { std::move(after) } } };
        };
        return look;
    }

    void typed(Rect const& box, FieldShape const& field)
    {
        ui::text_field(m_ui, box, say(field.label), text_of(m_panel, field, m_record), look_of(field));
    }

    void area(FieldShape const& field)
    {
        auto look = look_of(field);
        look.is_multiline = true;
        auto const& value = field.in<std::string>(m_record);
        auto const id = ImGui::GetID(field.key.data(), field.key.data() + field.key.size());
        auto const shown = m_ui.memory.field.id == id ? m_ui.memory.field.edit.text() : value;
        ui::text_field(m_ui, m_column.take(ui::area_height(m_ui, shown, m_column.width(), 2, 8, look)), say(field.label), value, look);
    }

    void flag(Rect const& box, FieldShape const& field)
    {
        bool const is_on = field.in<bool>(m_record);
        if (ui::checkbox(m_ui, box, say(field.label), is_on))
            change([&](void* after) { field.in<bool>(after) = !is_on; });
    }

    void words(Rect const& box, FieldShape const& field)
    {
        bool const can_be_none = field.kind == FieldKind::OptionalWord;
        int const now = field.word(m_record);
        std::vector<ui::MenuEntry> entries;
        auto const add = [&](std::string_view word, int value) {
            entries.push_back({ .word = word, .is_checked = value == now ? std::optional(true) : std::nullopt });
        };
        if (can_be_none)
            add(say("Not said"), -1);
        for (std::size_t at = 0; at < field.words().size(); ++at)
            add(say(field.words()[at].label), int(at));
        auto const shown = now < 0 ? say("Not said") : say(field.words()[std::size_t(now)].label);
        if (auto const pressed = ui::chooser(m_ui, box, field.key.data(), say(field.label), shown, entries))
            change([&](void* after) { field.set_word(after, int(*pressed) - (can_be_none ? 1 : 0)); });
    }

    std::vector<RecordId> targets_of(FieldShape const& field) const
    {
        auto const& journey = m_panel.view.journey;
        std::vector<RecordId> ids;
        auto const add = [&](auto const& records) {
            for (auto const* record : records)
                ids.push_back(record->id);
        };
        if (field.target == RecordKind::Round)
            add(rounds_in_order(journey));
        else if (field.target == RecordKind::Persona)
            add(personas_in_order(journey));
        else
            each_of_kind(journey, field.target, [&](void const* record) { ids.size() < most_offered ? ids.push_back(id_in(record)) : void(); });
        return ids;
    }

    void reference(Rect const& box, FieldShape const& field)
    {
        auto const& now = field.in<RecordId>(m_record);
        auto const none = field.target == RecordKind::Round && m_kind != RecordKind::Comment && m_kind != RecordKind::Incident ? say("First round") : say("Not said");
        auto shown = now.is_empty() ? std::string(none) : title_of_reference(m_panel, field.target, now);
        if (shown.empty())
            shown = say("Is not there");
        if (!ui::is_popup_open(field.key.data())) {
            ui::chooser(m_ui, box, field.key.data(), say(field.label), shown, {});
            return;
        }
        auto const ids = targets_of(field);
        std::vector<std::string> titles;
        titles.reserve(ids.size());
        std::vector<ui::MenuEntry> entries { { .word = none, .is_checked = now.is_empty() ? std::optional(true) : std::nullopt } };
        for (auto const& id : ids) {
            titles.push_back(title_of_reference(m_panel, field.target, id));
            entries.push_back({ .word = titles.back(), .is_checked = id == now ? std::optional(true) : std::nullopt });
        }
        if (auto const pressed = ui::chooser(m_ui, box, field.key.data(), say(field.label), shown, entries))
            change([&](void* after) { field.in<RecordId>(after) = *pressed == 0 ? RecordId {} : ids[*pressed - 1]; });
    }

    // A press on the step that is there takes it away.
    void steps(FieldShape const& field)
    {
        std::vector<std::string> numbers;
        for (int value = int(field.least); value <= int(field.most); ++value)
            numbers.push_back(field.least < 0 && value != 0 ? m_panel.signed_number(value, 0) : std::to_string(value));
        std::vector<ui::Choice> choices;
        for (auto const& number : numbers)
            choices.push_back({ number, {}, {} });
        auto const now = field.number(m_record);
        auto const current = now ? std::optional(std::size_t(*now - field.least)) : std::nullopt;
        ImGui::PushID(field.key.data());
        if (auto const pressed = ui::segmented(m_ui, m_column.take(m_ui.touchable(32)), say(field.label), choices, current))
            change([&](void* after) { set_number(field, after, pressed == current ? std::nullopt : std::optional(field.least + double(*pressed))); });
        ImGui::PopID();
    }

    void ratings(FieldShape const& field)
    {
        auto const& values = field.in<RaterValues>(m_record);
        ImGui::PushID(field.key.data());
        for (auto const dimension : all_dimensions) {
            ui::PipsLook look { .name = say(label_of(dimension)), .perception = values[dimension] };
            look.word_for_value = say("{0} of 7");
            auto const box = m_column.take(m_ui.is_touch ? ui::keys_height(m_ui) : ui::pips_height(m_ui), m_ui.is_touch ? 8.0f : 0.0f);
            auto const pressed = m_ui.is_touch ? ui::keys(m_ui, box, look) : ui::pips(m_ui, box, look);
            if (pressed.perception)
                change([&](void* after) { field.in<RaterValues>(after)[dimension] = *pressed.perception; });
        }
        ImGui::PopID();
        m_column.gap(8);
    }

    void references(FieldShape const& field)
    {
        auto const& now = field.in<std::vector<TouchpointId>>(m_record);
        if (auto touchpoints = touchpoint_list(m_panel, m_column, { say(field.label), say("None yet"), now }))
            change([&](void* after) { field.in<std::vector<TouchpointId>>(after) = std::move(*touchpoints); });
    }

    std::string shown_value(FieldShape const& field) const
    {
        if (field.kind == FieldKind::Word || field.kind == FieldKind::OptionalWord) {
            int const word = field.word(m_record);
            return word < 0 ? std::string() : std::string(say(field.words()[std::size_t(word)].label));
        }
        if (field.kind == FieldKind::Reference)
            return title_of_reference(m_panel, field.target, field.in<RecordId>(m_record));
        if (field.kind == FieldKind::Flag)
            return std::string(field.in<bool>(m_record) ? say("yes") : say("no"));
        if (field.kind == FieldKind::References)
            return std::to_string(field.in<std::vector<TouchpointId>>(m_record).size());
        if (field.kind == FieldKind::Ratings) {
            std::string words;
            for (auto const dimension : all_dimensions) {
                auto const value = field.in<RaterValues>(m_record)[dimension];
                words += value == 0 ? std::string() : (words.empty() ? "" : ", ") + std::string(say(label_of(dimension))) + " " + number_words(value, m_ui.decimal_sign);
            }
            return words;
        }
        return text_of(m_panel, field, m_record);
    }

    void read_only(FieldShape const& field)
    {
        auto const value = shown_value(field);
        if (!value.empty())
            m_column.paragraph(std::string(say(field.label)) + ": " + value, m_ui.ink(ui::Type::Small), 2);
    }

    // What does not fit together is said where it can be mended.
    void findings()
    {
        Findings found;
        find_contradictions(found, m_kind, m_record);
        for (auto const& finding : found)
            m_column.paragraph(m_panel.say(finding.message, finding.arguments), m_ui.lettering(ui::Type::Small, m_panel.tokens().error), 4);
    }

    Panel& m_panel;
    ui::Ui& m_ui;
    Column& m_column;
    RecordKind m_kind;
    void const* m_record;
};

std::vector<TouchpointId> in_journey_order(Panel const& panel, std::vector<TouchpointId> const& ids)
{
    std::vector<TouchpointId> sorted;
    for (auto const* touchpoint : touchpoints_in_order(panel.view.journey)) {
        if (std::find(ids.begin(), ids.end(), touchpoint->id) != ids.end())
            sorted.push_back(touchpoint->id);
    }
    return sorted;
}

}

std::string title_of_reference(Panel const& panel, RecordKind target, RecordId const& id)
{
    auto const* record = id.is_empty() ? nullptr : find_record(panel.view.journey, target, id);
    auto const* name = name_field_of(target);
    if (!record || !name)
        return {};
    auto const& title = name->in<std::string>(record);
    return title.empty() ? std::string(panel.say("Untitled")) : title;
}

void record_form(Panel& panel, Column& column, RecordKind kind, void const* record, FieldKeys const& without)
{
    std::vector<FieldShape const*> fields;
    for (auto const& field : fields_of(kind)) {
        if (is_shown(field) && !contains(without, field.key) && makes_sense(kind, record, field))
            fields.push_back(&field);
    }
    RecordForm { panel, column, kind, record }.draw(fields);
}

void record_fields(Panel& panel, Column& column, RecordKind kind, void const* record, FieldKeys const& only)
{
    std::vector<FieldShape const*> fields;
    for (auto const key : only) {
        auto const* field = field_of(kind, key);
        assert(field);
        fields.push_back(field);
    }
    RecordForm { panel, column, kind, record }.draw(fields);
}

std::optional<std::vector<TouchpointId>> touchpoint_list(Panel& panel, Column& column, TouchpointList const& list)
{
    constexpr std::size_t most_rows = 40;
    auto& ui = panel.ui;
    auto const& now = list.touchpoints;
    std::optional<std::vector<TouchpointId>> after;
    if (!list.name.empty())
        column.label(list.name);
    if (now.empty())
        column.paragraph(list.when_empty, ui.muted(ui::Type::Small), 6);
    for (std::size_t at = 0; at < std::min(now.size(), most_rows); ++at) {
        ImGui::PushID(int(at));
        Rect row = column.take(ui::button_height(ui), 2);
        auto const remove = ui::cut_right(row, ui::button_height(ui), ui.px(4));
        auto const title = title_of_reference(panel, RecordKind::Touchpoint, now[at]);
        ui::text(ui, row, title.empty() ? panel.say("Is not there") : std::string_view(title), ui.ink());
        if (ui::icon_button(ui, remove, "close", panel.say("Take out: {0}", { title }))) {
            after = now;
            after->erase(after->begin() + std::ptrdiff_t(at));
        }
        ImGui::PopID();
    }
    if (now.size() > most_rows)
        column.paragraph(panel.say("and {0} more", { std::to_string(now.size() - most_rows) }), ui.muted(), 6);
    Rect row = column.take(ui::field_height(ui));
    float const gap = ui.px(8);
    auto const take_box = ui::cut_left(row, std::floor((row.width - gap) / 2), gap);
    auto const selected = selected_in_order(panel.session(), panel.view.layout);
    ui::ButtonLook const look { .kind = ui::ButtonKind::Secondary, .tip = panel.say("The touchpoints that are selected on the board"), .is_disabled = selected.empty() };
    if (ui::button(ui, take_box, panel.say("Take the selected"), look))
        after = in_journey_order(panel, selected);
    std::vector<ui::MenuEntry> entries;
    std::vector<TouchpointId> offered;
    if (ui::is_popup_open("add touchpoint")) {
        for (auto const* touchpoint : touchpoints_in_order(panel.view.journey)) {
            if (offered.size() == most_offered || std::find(now.begin(), now.end(), touchpoint->id) != now.end())
                continue;
            offered.push_back(touchpoint->id);
            entries.push_back({ .word = touchpoint->title });
        }
    }
    if (auto const pressed = ui::chooser(ui, row, "add touchpoint", panel.say("One more touchpoint"), panel.say("One more…"), entries)) {
        auto with = now;
        with.push_back(offered[*pressed]);
        after = in_journey_order(panel, with);
    }
    return after;
}

}
