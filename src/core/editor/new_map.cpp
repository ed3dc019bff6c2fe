#include "core/editor/new_map.h"

#include "core/base/text.h"
#include "core/edit/plan.h"
#include "core/edit/texts.h"
#include "core/editor/translations.h"

namespace trustline {

namespace {

struct NamedLane {
    LaneKind kind;
    std::string_view title;
};
constexpr std::array lanes_of_a_blueprint {
    NamedLane { LaneKind::Customer, "Customer actions" },
    NamedLane { LaneKind::Frontstage, "Front stage" },
    NamedLane { LaneKind::Backstage, "Back stage" },
    NamedLane { LaneKind::Support, "Support" },
};

struct Line {
    std::string text;
    bool is_stage = false;
};

std::string cut_to_limit(std::string text)
{
    if (code_points_in(text) <= max_text_characters)
        return text;
    std::size_t end = 0;
    for (std::size_t characters = 0; characters < max_text_characters; ++characters)
        next_code_point(text, end);
    return text.substr(0, end);
}

// [P2] As if it had been typed. There is no NUL in it.
std::string tidy_title(std::string_view line)
{
    std::string title;
    [[maybe_unused]] auto const problem = set_title(title, cut_to_limit(std::string(line)));
    assert(!problem);
    return title;
}

Line line_of(std::string_view text)
{
    auto const line = without_list_sign(trimmed(text));
    if (line.starts_with('#'))
        return { tidy_title(line.substr(std::min(line.find_first_not_of('#'), line.size()))), true };
    for (std::string_view const colon : { ":", "：" }) {
        if (line.ends_with(colon))
            return { tidy_title(line.substr(0, line.size() - colon.size())), true };
    }
    return { tidy_title(line), false };
}

std::vector<Line> lines_of(std::string_view text)
{
    std::vector<Line> lines;
    while (!text.empty()) {
        auto const end = std::min(text.find_first_of("\r\n"), text.size());
        if (auto line = line_of(text.substr(0, end)); !line.text.empty())
            lines.push_back(std::move(line));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

// Collects records and puts them onto a map as one edit.
class MapMaker {
public:
    MapMaker(std::string title, Language language, IdSource& ids)
        : m_map({ .id = ids.next<MapInfo>(), .title = std::move(title), .language = std::string(language_tag(language)) })
        , m_ids(ids)
    {
        auto const orders = order_keys_between({}, {}, lanes_of_a_blueprint.size());
        for (std::size_t lane = 0; lane < orders.size(); ++lane) {
            auto const& named = lanes_of_a_blueprint[lane];
            m_lanes.push_back({ .id = m_ids.next<Lane>(), .title = std::string(translated(language, named.title)), .kind = named.kind, .order = orders[lane] });
        }
    }

    void add_stage(std::string title)
    {
        m_stages.push_back({ .id = m_ids.next<Stage>(), .title = std::move(title) });
    }
    void add_touchpoint(std::string title)
    {
        m_touchpoints.push_back({ .id = m_ids.next<Touchpoint>(), .title = std::move(title), .stage = m_stages.back().id, .lane = m_lanes.front().id });
    }
    bool has_stages() const { return !m_stages.empty(); }

    Journey made() &&
    {
        Edit edit { "New map", {} };
        put_in_order(m_stages);
        put_in_order(m_touchpoints);
        add_all(edit, m_stages);
        add_all(edit, m_lanes);
        add_all(edit, m_touchpoints);
        Journey journey { std::move(m_map) };
        [[maybe_unused]] auto const error = journey.apply(edit);
        assert(!error);
        return journey;
    }

private:
    template<class R>
    static void put_in_order(std::vector<R>& records)
    {
        auto const orders = order_keys_between({}, {}, records.size());
        for (std::size_t record = 0; record < records.size(); ++record)
            records[record].order = orders[record];
    }
    template<class R>
    static void add_all(Edit& edit, std::vector<R> const& records)
    {
        for (auto const& record : records)
            edit.changes.push_back({ record.id, std::nullopt, record });
    }

    MapInfo m_map;
    IdSource& m_ids;
    std::vector<Stage> m_stages;
    std::vector<Lane> m_lanes;
    std::vector<Touchpoint> m_touchpoints;
};

}

Journey empty_map(Language language, IdSource& ids)
{
    MapMaker maker { std::string(translated(language, "Untitled map")), language, ids };
    for (std::string_view const title : { "Before", "During", "After" })
        maker.add_stage(std::string(translated(language, title)));
    return std::move(maker).made();
}

Result<Journey> map_from_lines(std::string_view text, Language language, IdSource& ids)
{
    if (!is_valid_utf8(text))
        return Error { "This is not a text that can be read: it is not UTF-8" };
    if (text.find('\0') != std::string_view::npos)
        return Error { "This text contains a character that cannot be shown (NUL)" };
    auto const lines = lines_of(text);
    if (lines.empty())
        return Error { "There is no line of text to make a map of" };
    if (lines.size() > max_touchpoints)
        return Error { "A map holds at most {0} touchpoints", { std::to_string(max_touchpoints) } };
    MapMaker maker { std::string(translated(language, "Untitled map")), language, ids };
    for (auto const& line : lines) {
        if (line.is_stage) {
            maker.add_stage(line.text);
            continue;
        }
        if (!maker.has_stages())
            maker.add_stage(std::string(translated(language, "Journey")));
        maker.add_touchpoint(line.text);
    }
    return std::move(maker).made();
}

}
