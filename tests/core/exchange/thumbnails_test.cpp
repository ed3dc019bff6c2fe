// The gallery shows each example by its picture in examples/thumbnails.json. It is made by this program: when an example has
// changed, TRUSTLINE_UPDATE=1 writes the file anew.

#include "core/exchange/map_file.h"
#include "core/scene/thumbnail.h"
#include "core/journey/queries.h"
#include "support/files.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cstdlib>
#include <fstream>

namespace trustline {

namespace {

std::filesystem::path thumbnails_file() { return in_repository("examples/thumbnails.json"); }

Thumbnail thumbnail_of_file(std::filesystem::path const& file)
{
    auto const map = read_map(text_of_file(file));
    EXPECT_TRUE(map.has_value()) << file;
    auto const& journey = map.value().journey;
    return thumbnail_of(lay_out_board(journey), measure(journey, { current_round(journey), {} }));
}

nlohmann::ordered_json thumbnails_of_examples()
{
    nlohmann::ordered_json all = nlohmann::ordered_json::object();
    for (auto const& file : example_maps())
        all[file.filename().string()] = to_text(thumbnail_of_file(file));
    return all;
}

}

TEST(Thumbnails, ThoseOfTheExamplesAreUpToDate)
{
    auto const text = thumbnails_of_examples().dump(2) + "\n";
    if (std::getenv("TRUSTLINE_UPDATE"))
        std::ofstream(thumbnails_file()) << text;
    EXPECT_EQ(text_of_file(thumbnails_file()), text) << "TRUSTLINE_UPDATE=1 writes it anew";
}

TEST(Thumbnails, TheTextFormGoesThereAndBack)
{
    for (auto const& file : example_maps()) {
        auto const thumbnail = thumbnail_of_file(file);
        EXPECT_FALSE(thumbnail.rows.empty()) << file;
        EXPECT_GT(thumbnail.visible_rows, 0) << file;
        EXPECT_EQ(thumbnail_from_text(to_text(thumbnail)), thumbnail) << file;
    }
}

TEST(Thumbnails, ATextThatIsNoneIsAnEmptyPicture)
{
    for (auto const* text : { "", "1,2", "1,x|2|01", "1|2|07", "1|2|01|", "-2147483648|1|0", "99999999999|1|0", "1|1|\xff" })
        EXPECT_EQ(thumbnail_from_text(text), Thumbnail {}) << text;
}

}
