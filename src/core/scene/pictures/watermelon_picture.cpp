#include "core/scene/pictures/builders.h"

#include "core/base/text.h"
#include "core/scene/pictures/parts.h"

namespace trustline {

namespace {

constexpr float cell_gap = 8;
constexpr std::size_t most_of_cell = 3;

struct Cell {
    WatermelonCell cell {};
    std::vector<TouchpointId> touchpoints; // the worst gap first
};

std::array<Cell, watermelon_cell_count> cells_of(Measures const& measures)
{
    std::array<Cell, watermelon_cell_count> cells;
    for (std::size_t i = 0; i < cells.size(); ++i)
        cells[i].cell = WatermelonCell(i);
    for (auto const& [id, result] : measures.watermelon.touchpoints) {
        if (result.cell)
            cells[std::size_t(*result.cell)].touchpoints.push_back(id);
    }
    for (auto& cell : cells)
        sort_worst_first(cell.touchpoints, measures);
    return cells;
}

class WatermelonDrawing {
public:
    WatermelonDrawing(Pen& pen, Journey const& journey, Measures const& measures)
        : m_pen(pen)
        , m_journey(journey)
        , m_measures(measures)
        , m_left(pen.width < 480 ? 0.0f : 84.0f)
        , m_cell_width((pen.width - m_left - cell_gap) / 2)
    {
    }

    float draw(std::array<Cell, watermelon_cell_count> const& cells)
    {
        column_name(0, "Experience good");
        column_name(1, "Experience bad");
        float y = 24;
        y = row("Numbers on target", y, cells[std::size_t(WatermelonCell::Sound)], cells[std::size_t(WatermelonCell::Watermelon)]);
        y = row("Numbers off target", y, cells[std::size_t(WatermelonCell::CarriedByPeople)], cells[std::size_t(WatermelonCell::HonestlyRed)]);
        return row("Nothing measured", y, cells[std::size_t(WatermelonCell::Unmeasured)], cells[std::size_t(WatermelonCell::UnmeasuredUnhappy)]);
    }

private:
    float cell_x(int column) const { return m_left + float(column) * (m_cell_width + cell_gap); }

    void column_name(int column, std::string_view english)
    {
        m_pen.text(m_pen.say(english), { cell_x(column), 0 }, m_pen.tokens.ink, { type::small, is_narrow(), PictureAlign::Left, m_cell_width });
    }

    // Then a row has its name above it.
    bool is_narrow() const { return m_left == 0; }
    static bool is_measured(WatermelonCell cell) { return cell < WatermelonCell::Unmeasured; }

    float row(std::string_view english, float y, Cell const& good, Cell const& bad)
    {
        float const below = m_pen.paragraph(m_pen.say(english), { 0, is_narrow() ? y : y + 10 }, is_narrow() ? m_pen.width : m_left - 10, m_pen.tokens.muted, { type::small }, 3) + 4;
        y = is_narrow() ? below : y;
        float const least = below - y;
        float const height = std::max({ least, cell_height(good), cell_height(bad) });
        cell(good, { cell_x(0), y, m_cell_width, height });
        cell(bad, { cell_x(1), y, m_cell_width, height });
        return y + height + cell_gap;
    }

    float cell_height(Cell const& cell) const
    {
        if (!is_measured(cell.cell))
            return 44;
        float height = std::max(head_height(cell), 38.0f) + 22;
        for (std::size_t i = 0; i < listed(cell); ++i)
            height += touchpoint_line_height(m_pen, m_journey, m_cell_width - 24, cell.touchpoints[i]);
        return std::max(height, 86.0f);
    }

    static std::size_t listed(Cell const& cell) { return drawn_of(cell.touchpoints.size(), most_of_cell); }

    bool is_tight() const { return m_cell_width < 180; }
    PenText name_look() const { return { is_tight() ? type::small : type::body, true }; }
    PenText count_look() const { return { is_tight() ? type::title : type::number, true, PictureAlign::Right }; }
    float name_left(Cell const& cell) const { return cell.cell == WatermelonCell::Watermelon ? (is_tight() ? 32.0f : 36.0f) : 12.0f; }
    float name_width(Cell const& cell) const { return m_cell_width - name_left(cell) - 16 - m_pen.width_of(std::to_string(cell.touchpoints.size()), count_look()); }
    float head_height(Cell const& cell) const { return 18 + m_pen.height_of(m_pen.say(label_of(cell.cell)), name_width(cell), name_look()); }

    void cell(Cell const& cell, Rect const& rect)
    {
        auto const& t = m_pen.tokens;
        bool const is_watermelon = cell.cell == WatermelonCell::Watermelon && !cell.touchpoints.empty();
        if (!is_measured(cell.cell))
            m_pen.box(rect, { {}, t.faint, 1, 4, 4, radius::card });
        else if (is_watermelon)
            m_pen.box(rect, { t.lost_soft, t.lost, 2, 0, 0, radius::card });
        else
            m_pen.ground(rect, { t.field, {}, 1, 0, 0, radius::card });
        auto const count = std::to_string(cell.touchpoints.size());
        auto const name = m_pen.say(label_of(cell.cell));
        m_pen.mark(rect, radius::card, cell.touchpoints, name + " " + count, name + '\n' + m_pen.say("touchpoints: {0}", { count }));
        if (is_measured(cell.cell))
            measured_cell(cell, rect, name, count, is_watermelon);
        else {
            PenText const number { type::head, true, PictureAlign::Right };
            m_pen.text_beside(count, { rect.right() - 12, rect.centre().y }, t.ink, number);
            float const width = rect.width - 34 - m_pen.width_of(count, number);
            m_pen.paragraph_beside(name, { rect.x + 12, rect.centre().y }, width, t.ink, {}, 2);
        }
    }

    void measured_cell(Cell const& cell, Rect const& rect, std::string const& name, std::string const& count, bool is_watermelon)
    {
        auto const& t = m_pen.tokens;
        m_pen.text(count, { rect.right() - 12, rect.y + 6 }, is_watermelon ? t.lost : t.ink, count_look());
        if (cell.cell == WatermelonCell::Watermelon)
            m_pen.icon("watermelon", { rect.x + (is_tight() ? 18 : 21), rect.y + (is_tight() ? 18 : 20) }, 18, t.muted);
        float y = std::max(m_pen.paragraph(name, { rect.x + name_left(cell), rect.y + 10 }, name_width(cell), t.ink, name_look(), title_lines) + 8, rect.y + 38);
        for (std::size_t i = 0; i < listed(cell); ++i)
            y = draw_touchpoint_line(m_pen, m_journey, m_measures, { rect.x + 12, y }, rect.width - 24, cell.touchpoints[i], why(cell.touchpoints[i]));
        std::vector<TouchpointId> const others { cell.touchpoints.begin() + std::ptrdiff_t(listed(cell)), cell.touchpoints.end() };
        draw_more(m_pen, { rect.x + 37, y }, others.size(), others, rect.width - 45);
    }

    std::string why(TouchpointId const& id) const
    {
        auto const* result = m_measures.watermelon.touchpoints.get(id);
        if (!result)
            return {};
        auto lines = m_pen.say("numbers with a target: {0}, scores and answers: {1}", { std::to_string(result->operations_n), std::to_string(result->experience_n) });
        if (auto const gap_here = gap_of(m_measures, id))
            lines += '\n' + m_pen.say("gap {0}", { m_pen.gap(*gap_here) });
        if (result->only_responsiveness)
            lines += '\n' + m_pen.say("all that is measured here is responsiveness");
        return lines;
    }

    Pen& m_pen;
    Journey const& m_journey;
    Measures const& m_measures;
    float m_left, m_cell_width;
};

std::string yes_no(Pen const& pen, std::optional<bool> value)
{
    return value ? pen.say(*value ? "yes" : "no") : std::string {};
}

void add_watermelon_cells(Pen& pen, Journey const& journey, Measures const& measures)
{
    pen.columns({ "id", "touchpoint", "cell", "numbers on target", "numbers with a target", "experience good", "scores and answers", "only responsiveness" });
    if (!pen.has_table())
        return;
    for (auto const& [id, result] : measures.watermelon.touchpoints) {
        pen.row({ id.text, shown_title(pen, journey, id), result.cell ? pen.say(label_of(*result.cell)) : std::string {}, yes_no(pen, result.operations_are_met),
            number_cell(result.operations_n), yes_no(pen, result.experience_is_good), number_cell(result.experience_n), pen.say(result.only_responsiveness ? "yes" : "no") });
    }
}

}

Picture watermelon_picture(Journey const& journey, Measures const& measures, PictureStyle const& style)
{
    Pen pen { PictureKind::Watermelon, style };
    add_watermelon_cells(pen, journey, measures);
    auto const cells = cells_of(measures);
    bool const is_empty = std::all_of(cells.begin(), cells.end(), [](Cell const& cell) { return cell.touchpoints.empty(); });
    if (is_empty)
        return pen.take_empty("Nothing to compare yet: score touchpoints, and give them numbers with a target.");
    float y = WatermelonDrawing { pen, journey, measures }.draw(cells);
    if (auto const& fast = measures.watermelon.only_responsiveness; !fast.empty()) {
        pen.icon("gap-2", { 8, y + 12 }, 14, pen.tokens.lost);
        auto const words = fast.size() == 1
            ? pen.say("All that is measured at “{0}” is responsiveness: speed is not quality.", { shown_title(pen, journey, fast.front()) })
            : pen.say("All that is measured at “{0}” and {1} more is responsiveness: speed is not quality.", { shown_title(pen, journey, fast.front()), std::to_string(fast.size() - 1) });
        float const below = pen.paragraph(words, { 24, y + 4 }, pen.width - 24, pen.tokens.ink, { type::small }, 3);
        pen.mark({ 0, y + 2, pen.width, below - y }, radius::row, fast, words);
        y = below + 6;
    }
    auto caption = pen.say("rule: all numbers meet their target; gap above −1, acceptable, answers on target");
    if (measures.watermelon.unknown > 0)
        caption = pen.say("{0}; {1}", { caption, pen.say("without a score: {0}", { std::to_string(measures.watermelon.unknown) }) });
    pen.caption(std::move(caption));
    return pen.take(y);
}

}
