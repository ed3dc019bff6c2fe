// In Swedish every number that is drawn or told has a comma: the examples, with their panels, dialogs and pictures.

#include "core/exchange/map_file.h"
#include "core/journey/queries.h"
#include "panels/panel.h"
#include "support/decimal_signs.h"
#include "support/files.h"
#include "support/panel_driver.h"

#include <gtest/gtest.h>

#include <set>

namespace trustline {

namespace {

// Collects what is drawn and what the mirror says as long as it lives.
class Reader {
public:
    explicit Reader(PanelDriver& panel)
        : m_panel(panel)
        , m_typed(numbers_typed_with('.', panel.journey()))
    {
        panel.state().memory.drawn_words = &m_drawn;
    }
    ~Reader() { m_panel.state().memory.drawn_words = nullptr; }

    void expect_no_point(std::string const& where)
    {
        for (auto const& node : m_panel.nodes()) {
            for (auto const& words : { node.name, node.value, node.description })
                m_drawn.push_back(words);
        }
        for (auto const& words : std::set<std::string>(m_drawn.begin(), m_drawn.end())) {
            for (auto const& number : numbers_with('.', words))
                EXPECT_TRUE(m_typed.contains(number)) << where << ": " << words;
            m_commas += !numbers_with(',', words).empty();
        }
        m_drawn.clear();
    }
    int commas() const { return m_commas; }

private:
    PanelDriver& m_panel;
    std::set<std::string> m_typed;
    std::vector<std::string> m_drawn;
    int m_commas = 0;
};

// "roadside-assistance.sv.trustline.json" and its map.
std::vector<std::pair<std::string, Journey>> examples()
{
    std::vector<std::pair<std::string, Journey>> all;
    for (auto const& file : example_maps()) {
        auto const opened = read_map(text_of_file(file));
        EXPECT_TRUE(opened) << file;
        all.emplace_back(file.filename().string(), opened.value().journey);
    }
    return all;
}

}
TEST(SwedishNumbers, HaveACommaOnTheBoardAndInItsPanels)
{
    for (auto const& [name, journey] : examples()) {
        for (auto const page : { Vec2 { 1440, 900 }, Vec2 { 390, 844 } }) {
            PanelDriver panel { journey, page, Language::Swedish };
            Reader reader { panel };
            panel.settle();
            reader.expect_no_point(name);
            for (int lens = 0; lens <= int(Lens::Change); ++lens) {
                panel.wish(ChooseLens { Lens(lens) });
                reader.expect_no_point(name + ", lens " + std::to_string(lens));
            }
            for (auto const* touchpoint : touchpoints_in_order(panel.journey())) {
                panel.wish(Select { { touchpoint->id } });
                reader.expect_no_point(name + ", " + touchpoint->title);
            }
            panel.wish(Select { { stages_in_order(panel.journey()).front()->id } });
            reader.expect_no_point(name + ", a stage");
            EXPECT_GT(reader.commas(), 20);
        }
    }
}

TEST(SwedishNumbers, HaveACommaInDialogsAndPictures)
{
    for (auto const& [name, journey] : examples()) {
        PanelDriver panel { journey, { 1440, 900 }, Language::Swedish };
        Reader reader { panel };
        for (auto const dialog : { Dialog::Overview, Dialog::Personas, Dialog::Services, Dialog::Rounds, Dialog::Tensions, Dialog::MapDetails, Dialog::Insights, Dialog::Palette, Dialog::Shortcuts }) {
            panel.show(dialog);
            reader.expect_no_point(name + ", dialog " + std::to_string(int(dialog)));
        }
        for (std::size_t at = 0; at < picture_count; ++at) {
            panel.wish(ShowInsight { PictureKind(at) });
            reader.expect_no_point(name + ", picture " + std::to_string(at));
        }
        EXPECT_GT(reader.commas(), 20);
    }
}

}
