#include "core/exchange/clipboard.h"

#include "core/base/spreadsheet_cell.h"
#include "core/base/text.h"
#include "core/edit/plan.h"
#include "core/exchange/csv.h"
#include "core/exchange/html_table.h"
#include "core/journey/queries.h"
#include "support/journeys.h"
#include "support/random_journeys.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <set>

namespace trustline {

namespace {

    std::string_view as_it_is(std::string_view words) { return words; }

    // Cards that hold everything a table can show, and all that could break one.
    Journey hard_journey()
    {
        auto builder = JourneyBuilder(three_stage_journey());
        builder.add(Service { .id = ServiceId { "accounts" }, .title = "Accounts & \"keys\"" });
        builder.with<Touchpoint>("sign-up", [](Touchpoint& touchpoint) {
            touchpoint.title = "=HYPERLINK(\"http://evil\";\"x\")";
            touchpoint.description = "Two\nlines, a\ttab,  two spaces, <b>bold</b> & \"quotes\"";
            touchpoint.channel = Channel::Phone;
            touchpoint.channel_name = "'+46 hotline";
            touchpoint.importance = 6;
            touchpoint.owner = "@kim";
            touchpoint.service = ServiceId { "accounts" };
            touchpoint.kano = KanoClass::Attractive;
            touchpoint.moment_of_truth = MomentOfTruth { MomentKind::Recovery, "-3 points; <script>alert(1)</script>" };
        });
        builder.with<Touchpoint>("mail", [](Touchpoint& touchpoint) { touchpoint.title = "等一封信，然后；“再等”"; });
        return builder;
    }

    Journey copied(Journey const& journey)
    {
        std::vector<RecordId> ids;
        for (auto const& [id, touchpoint] : journey.all<Touchpoint>())
            ids.push_back(id);
        for (auto const& [id, note] : journey.all<Note>())
            ids.push_back(id);
        return fragment_of(journey, ids);
    }

    ClipboardTexts texts_of(Journey const& fragment, Carries carries) { return clipboard_table(fragment, { RoundId { "autumn" }, {} }, as_it_is, carries); }

    // What the table shows of touchpoints, without ids and order.
    std::multiset<std::string> shown_in(Journey const& journey)
    {
        std::multiset<std::string> shown;
        for (auto const* touchpoint : touchpoints_in_order(journey)) {
            auto const title_of = [&](auto const& id) { return journey.find(id) ? journey.find(id)->title : std::string(); };
            std::string text = touchpoint->title + '|' + touchpoint->description + '|' + title_of(touchpoint->stage) + '|' + title_of(touchpoint->lane) + '|' + title_of(touchpoint->service)
                + '|' + std::to_string(int(touchpoint->channel)) + touchpoint->channel_name + '|' + touchpoint->owner + '|' + std::to_string(touchpoint->importance.value_or(0)) + '|'
                + std::to_string(touchpoint->kano ? int(*touchpoint->kano) : -1) + '|';
            if (touchpoint->moment_of_truth)
                text += std::to_string(int(touchpoint->moment_of_truth->kind)) + touchpoint->moment_of_truth->reason;
            for (auto const& [id, score] : journey.all<Score>()) {
                if (score.touchpoint == touchpoint->id && score.round == RoundId { "autumn" }) {
                    for (auto const dimension : all_dimensions)
                        text += '|' + std::to_string(score.perception[dimension]) + '/' + std::to_string(score.expectation[dimension]);
                }
            }
            shown.insert(text);
        }
        return shown;
    }

    // The rows of a table put onto a map that has the same stages and lanes, and nothing else.
    Journey rebuilt(RowsSheet const& sheet, Journey const& original)
    {
        Tables tables;
        std::get<Table<Stage>>(tables) = original.all<Stage>();
        std::get<Table<Lane>>(tables) = original.all<Lane>();
        std::get<Table<Round>>(tables) = original.all<Round>();
        Journey journey { original.map(), std::move(tables) };
        RowsChoice choice;
        choice.columns = sheet.columns;
        choice.has_headers = sheet.has_headers;
        choice.round = RoundId { "autumn" };
        auto const preview = preview_rows(journey, sheet, choice, as_it_is);
        EXPECT_FALSE(preview.problem);
        EXPECT_TRUE(preview.findings.empty()) << to_english(preview.findings.front());
        for (auto const& command : preview.commands) {
            auto const edit = plan(journey, command);
            EXPECT_TRUE(edit) << to_english(edit.error());
            EXPECT_TRUE(edit && !journey.apply(edit.value()));
        }
        return journey;
    }

    // Only scores of one rater, so that a mean is the value itself.
    Journey with_single_scores(Journey const& journey)
    {
        Tables tables;
        std::get<Table<Stage>>(tables) = journey.all<Stage>();
        std::get<Table<Lane>>(tables) = journey.all<Lane>();
        std::get<Table<Round>>(tables) = journey.all<Round>();
        std::get<Table<Service>>(tables) = journey.all<Service>();
        std::get<Table<Touchpoint>>(tables) = journey.all<Touchpoint>();
        std::get<Table<Note>>(tables) = journey.all<Note>();
        return JourneyBuilder(Journey { journey.map(), std::move(tables) })
            .score("sign-up", { { 3, 4.5, 0, 7, 1 } }, { { 6, 0, 0, 7, 2 } }, "autumn")
            .score("ad", { { 5, 0, 0, 0, 0 } }, {}, "autumn");
    }

}

TEST(Clipboard, CarriesTheCardsThroughHtmlWithoutLoss) // [T3]
{
    auto const fragment = copied(hard_journey());
    auto const texts = texts_of(fragment, Carries::Cards);
    auto const pasted = read_clipboard(texts.plain, texts.html);
    ASSERT_TRUE(pasted.cards);
    EXPECT_EQ(*pasted.cards, fragment);
    // As browsers hand it on: inside a document, with other quotes.
    auto const wrapped = "<html><body><!--StartFragment--><meta charset='utf-8'>" + texts.html + "<!--EndFragment--></body></html>";
    EXPECT_EQ(read_clipboard({}, wrapped).cards, fragment);
}

RC_GTEST_PROP(Clipboard, CarriesAnyPartOfAnyMapWithoutLoss, (std::uint64_t seed)) // [T3]
{
    Dice dice(seed);
    auto const fragment = copied(random_journey(dice));
    auto const texts = clipboard_table(fragment, {}, as_it_is, Carries::Cards);
    RC_ASSERT(is_valid_utf8(texts.html) && is_valid_utf8(texts.plain));
    auto const pasted = read_clipboard(texts.plain, texts.html);
    RC_ASSERT(pasted.cards.has_value() == !is_empty_fragment(fragment));
    if (pasted.cards)
        RC_ASSERT(*pasted.cards == fragment);
}

TEST(Clipboard, ComesBackFromASpreadsheetWithAllThatATableShows) // [T1]
{
    auto const journey = with_single_scores(hard_journey());
    auto const texts = texts_of(copied(journey), Carries::Nothing);
    EXPECT_EQ(texts.html.find(clipboard_attribute), std::string::npos);
    auto const from_html = read_clipboard({}, texts.html);
    auto const from_text = read_clipboard(texts.plain, {});
    ASSERT_TRUE(from_html.table && from_text.table);
    EXPECT_EQ(shown_in(rebuilt(*from_html.table, journey)), shown_in(journey));
    EXPECT_EQ(shown_in(rebuilt(*from_text.table, journey)), shown_in(journey));
    EXPECT_EQ(rebuilt(*from_text.table, journey).all<Note>().size(), journey.all<Note>().size());
}

TEST(Clipboard, HandsNoSpreadsheetAFormulaAndNoPageMarkup) // [T2]
{
    auto const texts = texts_of(copied(hard_journey()), Carries::Cards);
    auto const table = read_csv("sep=\t\n" + texts.plain);
    ASSERT_TRUE(table);
    for (auto const& row : table.value().rows) {
        for (auto const& cell : row) {
            bool const is_formula = !cell.text.empty() && std::string_view("=+-@").find(cell.text.front()) != std::string_view::npos;
            EXPECT_FALSE(is_formula) << cell.text;
        }
    }
    EXPECT_EQ(texts.html.find("<script"), std::string::npos);
    EXPECT_EQ(texts.html.find("<b>"), std::string::npos);
    for (auto const& row : table_in_html(texts.html)) {
        for (auto const& cell : row)
            EXPECT_FALSE(cell.starts_with('=') || cell.starts_with('@')) << cell;
    }
}

RC_GTEST_PROP(Clipboard, GivesBackExactlyTheApostropheThatItAdded, (std::uint64_t seed)) // [T2]
{
    Dice dice(seed);
    std::string cell;
    constexpr std::string_view parts[] { "'", "=", "+", "-", "@", "＝", "1", "a", " " };
    for (int i = dice.below(5); i > 0; --i)
        cell += parts[std::size_t(dice.below(int(std::size(parts))))];
    RC_ASSERT(undefused(defused(cell)) == cell);
    RC_ASSERT(defused("=1+1") == "'=1+1" && defused("-3") == "-3");
}

TEST(Clipboard, KnowsTheColumnsOfARealTable) // [T4]
{
    constexpr std::string_view csv = "Phase;Steg;Aktör;Beskrivning;Kanal;Ansvarig;R_p;R_e;Cost\r\n"
                                     "Före;Söker hjälp;Kund;\"Ringer; väntar\";Phone;Eva;4,5;6;120\r\n"
                                     "Under;Får svar;Front Stage;;Web;;6;6;80\r\n";
    auto const sheet = rows_in(csv);
    ASSERT_TRUE(sheet);
    EXPECT_TRUE(sheet->has_headers);
    EXPECT_EQ(sheet->columns, (std::vector<RowColumn> { row_column("stage"), row_column("title"), row_column("lane"), row_column("description"), row_column("channel"), row_column("owner"), { RowUse::Perceived, 0 }, { RowUse::Expected, 0 }, {} }));
    RowsChoice choice;
    choice.columns = sheet->columns;
    choice.has_headers = true;
    auto const preview = preview_rows(three_stage_journey(), *sheet, choice, as_it_is);
    EXPECT_EQ(preview.touchpoints, 2);
    EXPECT_EQ(preview.scores, 2);
    EXPECT_EQ(preview.new_stages.size(), 2u);
    EXPECT_EQ(preview.new_lanes, (std::vector<std::string> { "Kund" }));
}

TEST(Clipboard, KnowsItsOwnHeadersInEveryLanguage)
{
    for (auto const* header : { "Touchpoint", "触点", "Kontaktpunkt" })
        EXPECT_EQ(row_column_of_header(header), row_column("title"));
    for (auto const* header : { "Reliability, perceived", "可靠性，感知", "Tillförlitlighet, upplevt" })
        EXPECT_EQ(row_column_of_header(header), (RowColumn { RowUse::Perceived, 0 })) << header;
    for (auto const& column : all_row_columns())
        EXPECT_EQ(row_column_of_header(filled(words_of(column).message, words_of(column).arguments)), column) << words_of(column).message;
}

TEST(Clipboard, TakesLinesForLinesAndTablesForTables) // [T4]
{
    EXPECT_FALSE(read_clipboard("Calls, then waits\nGets an answer\nSays thanks, and leaves", {}).table);
    EXPECT_FALSE(read_clipboard("One line", {}).table);
    EXPECT_TRUE(read_clipboard("Calls\tPhone\nMails\tMail", {}).table);
    EXPECT_TRUE(read_clipboard({}, "<table><tr><td>Calls<td>Phone<tr><td>Mails<td>Mail</table>").table);
    EXPECT_FALSE(read_clipboard("A word", "<b>A word</b>").table);
}

TEST(HtmlTable, ReadsWhatSpreadsheetsWrite)
{
    constexpr std::string_view html = "<html><head><style>td{color:red}</style></head><body><table border=0><colgroup><col width=64></colgroup>\n"
                                      "<tr height=20>\n  <td class=\"xl65\">R&amp;D &lt;1&gt;</td>\n <td colspan=2>wide\n  text</td></tr>"
                                      "<tr><td>first<br>second<br />third</td><td>&#229;&#x4E2D;&nbsp;x</td><td x:num=\"5\">5</td></tr></table><table><tr><td>other</td></tr></table>";
    auto const rows = table_in_html(html);
    ASSERT_EQ(rows.size(), 2u);
    EXPECT_EQ(rows[0], (std::vector<std::string> { "R&D <1>", "wide text", "" }));
    EXPECT_EQ(rows[1], (std::vector<std::string> { "first\nsecond\nthird", "å中 x", "5" }));
}

RC_GTEST_PROP(HtmlTable, ReadsAnythingWithoutHarm, (std::uint64_t seed))
{
    Dice dice(seed);
    std::string html;
    constexpr std::string_view parts[] { "<table>", "</table>", "<tr>", "<td>", "<td colspan=9>", "</", "<", ">", "\"", "'", "&#x;", "&amp", "data-trustline='", "<!--", "<script>", " =", "text", "<style" };
    for (int i = dice.below(60); i > 0; --i)
        html += parts[std::size_t(dice.below(int(std::size(parts))))];
    table_in_html(html);
    attribute_in_html(html, "data-trustline");
    read_clipboard(html, html);
}

TEST(Clipboard, WritesAnOutlineThatReadsLikeAList)
{
    auto const journey = three_stage_journey();
    EXPECT_EQ(clipboard_outline(fragment_of(journey, { RecordId { "sign-up" }, RecordId { "mail" } })), "- Sign up\n- Waits for a mail\n");
    EXPECT_EQ(clipboard_outline(fragment_of(journey, { RecordId { "ad" }, RecordId { "mail" } })), "# Discover\n- Sees the ad\n\n# Join\n- Waits for a mail\n");
}

}
