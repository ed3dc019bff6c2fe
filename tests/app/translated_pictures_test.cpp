// Every picture of every example in every language, at a desk, on a card and on a phone: no word is cut or broken in two.

#include "core/editor/translations.h"
#include "core/exchange/map_file.h"
#include "core/journey/queries.h"
#include "core/scene/pictures/picture.h"
#include "core/scene/svg.h"
#include "support/decimal_signs.h"
#include "support/files.h"

#include <gtest/gtest.h>

#include <set>

namespace trustline {

namespace {

// Runs of Latin letters. Chinese may break anywhere.
std::vector<std::string> words_in(std::string_view text)
{
    std::vector<std::string> words;
    std::string word;
    for (std::size_t at = 0; at <= text.size();) {
        auto const c = at < text.size() ? std::uint8_t(text[at]) : std::uint8_t(' ');
        std::size_t const bytes = c < 0xc0 ? 1 : c < 0xe0 ? 2 : c < 0xf0 ? 3 : 4; // signs and Chinese have three and more
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || bytes == 2) {
            word += text.substr(at, bytes);
        } else if (!word.empty()) {
            words.push_back(word);
            word.clear();
        }
        at += bytes;
    }
    return words;
}

// Captions and cells may begin with a capital that the sentence does not have.
std::string folded_first(std::string word)
{
    auto const at = word.size() > 1 && word.front() == '\xc3' ? 1u : 0u;
    if ((at == 0 && word[at] >= 'A' && word[at] <= 'Z') || (at == 1 && std::uint8_t(word[at]) >= 0x80 && std::uint8_t(word[at]) <= 0x9e))
        word[at] = char(word[at] + 0x20);
    return word;
}

}

TEST(TranslatedPictures, NoWordIsCutOrBroken)
{
    for (auto const language : { Language::English, Language::Chinese, Language::Swedish }) {
        for (auto const& file : example_maps()) {
            auto const text = text_of_file(file);
            auto const opened = read_map(text);
            ASSERT_TRUE(opened) << file;
            auto const& journey = opened.value().journey;
            auto const measures = measure(journey, { current_round(journey), {} });
            std::set<std::string> known;
            auto const learn = [&](std::string_view words) {
                for (auto const& word : words_in(words))
                    known.insert(folded_first(word));
            };
            learn(text);
            learn(translation_table(language));
            PictureStyle style { .has_table = false };
            style.say = [&](std::string_view english) {
                auto const words = translated(language, english);
                learn(words);
                return words;
            };
            for (std::size_t at = 0; at < picture_count; ++at) {
                for (float const width : { 318.0f, 326.0f, 358.0f, 468.0f, 560.0f, 960.0f }) {
                    style.width = width;
                    auto const picture = build_picture(PictureKind(at), journey, measures, style);
                    for (auto const& shape : picture.shapes) {
                        if (shape.kind != PictureShapeKind::Text)
                            continue;
                        auto const where = [&] { return file.filename().string() + ", " + picture.key + " at " + std::to_string(int(width)) + " in " + std::string(language_tag(language)) + ": " + shape.text; };
                        EXPECT_FALSE(shape.text.ends_with("\u2026")) << where();
                        for (auto const& word : words_in(shape.text))
                            EXPECT_TRUE(known.contains(folded_first(word)) || word == "n") << where();
                    }
                }
            }
        }
    }
}

namespace {

// Numbers with a point that nobody typed.
std::set<std::string> points_in(std::string_view words, std::set<std::string> const& typed)
{
    auto found = numbers_with('.', words);
    for (auto const& number : typed)
        found.erase(number);
    return found;
}

bool is_digits(std::string_view text) { return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos; }

}

TEST(TranslatedPictures, NumbersHaveACommaInSwedishAndThePointInTables)
{
    for (auto const& file : example_maps()) {
        auto const opened = read_map(text_of_file(file));
        ASSERT_TRUE(opened) << file;
        auto const& journey = opened.value().journey;
        auto const measures = measure(journey, { current_round(journey), {} });
        PictureStyle style { .width = 960 };
        style.say = [](std::string_view english) { return translated(Language::Swedish, english); };
        auto const typed = numbers_typed_with('.', journey);
        int commas = 0;
        for (std::size_t at = 0; at < picture_count; ++at) {
            auto const picture = build_picture(PictureKind(at), journey, measures, style);
            std::vector<std::string> words { picture.title, picture.caption };
            for (auto const& shape : picture.shapes)
                words.push_back(shape.kind == PictureShapeKind::Text ? shape.text : std::string());
            for (auto const& mark : picture.marks)
                words.insert(words.end(), { mark.name, mark.tooltip });
            for (auto const& each : words) {
                EXPECT_TRUE(points_in(each, typed).empty()) << file << ", " << picture.key << ": " << each;
                commas += !numbers_with(',', each).empty();
            }
            for (auto const& row : picture.rows) {
                for (auto const& cell : row)
                    EXPECT_TRUE(!is_digits(cell.substr(cell.find(',') + 1)) || numbers_with(',', cell).empty()) << file << ", " << picture.key << ": " << cell;
            }
        }
        EXPECT_GT(commas, 10) << file;
    }
}

TEST(TranslatedPictures, TheDrawingOfABoardHasACommaInSwedish)
{
    for (auto const& file : example_maps()) {
        auto const opened = read_map(text_of_file(file));
        ASSERT_TRUE(opened) << file;
        auto const& journey = opened.value().journey;
        auto const measures = measure(journey, { current_round(journey), {} });
        auto const layout = lay_out_board(journey);
        auto const typed = numbers_typed_with('.', journey);
        for (int lens = 0; lens < int(lens_count); ++lens) {
            SceneStyle style;
            style.lens = Lens(lens);
            auto const scene = build_scene(journey, measures, layout, style);
            auto const say = [](std::string_view english) { return translated(Language::Swedish, english); };
            auto const svg = write_svg({ journey, measures, layout, scene, style, {}, say }, estimated_width);
            // Between the tags; what is in them are places.
            std::string words;
            for (auto at = svg.find('>'); at != std::string::npos; at = svg.find('>', at + 1))
                words += svg.substr(at, svg.find('<', at) - at);
            EXPECT_EQ(points_in(words, typed), std::set<std::string> {}) << file << ", lens " << lens;
            EXPECT_GT(numbers_with(',', words).size(), 3u) << file << ", lens " << lens;
        }
    }
}

}
