#include "panels/ui/scaled_text.h"

#include "support/imgui_fixed_font.h"

#include <imgui_internal.h>

#include <gtest/gtest.h>

namespace trustline::ui {
namespace {

class ScaledText : public testing::Test {
protected:
    ScaledText()
    {
        ImGui::CreateContext();
        auto& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.DisplaySize = { 800, 600 };
        io.DeltaTime = 0.016f;
        m_font = add_fixed_font();
        ImGui::NewFrame();
    }
    ~ScaledText() override
    {
        ImGui::Render();
        serve_textures();
        serve_textures(true);
        ImGui::DestroyContext();
    }

    ImDrawList& list() { return *ImGui::GetBackgroundDrawList(); }
    ImFont* m_font = nullptr;
};

TEST(TextLadder, TakesTheNearestStepAsARatio)
{
    EXPECT_EQ(ladder_size(3), 7);
    EXPECT_EQ(ladder_size(13), 13);
    EXPECT_EQ(ladder_size(14.3f), 13);
    EXPECT_EQ(ladder_size(14.5f), 16);
    EXPECT_EQ(ladder_size(300), 50);
}

TEST(TextLadder, EveryStepIsAWholeEmInImGuisWholeSizes)
{
    for (float const em : { 7.f, 9.f, 11.f, 12.f, 13.f, 15.f, 16.f, 18.f, 20.f, 24.f, 25.f, 30.f, 32.f, 40.f, 50.f, 56.f })
        EXPECT_EQ(em_for_font_size(font_size_for_em(em)), em);
}

TEST_F(ScaledText, IsAsWideAsItIsLargeAtAnyZoom)
{
    float const width = scaled_text_width(m_font, 13, "Waits for the call");
    EXPECT_FLOAT_EQ(width, 18 * 6.5f);
    EXPECT_FLOAT_EQ(scaled_text_width(m_font, 17.3f, "Waits for the call"), width * 17.3f / 13);
}

TEST_F(ScaledText, MeasuringRasterisesNothing)
{
    auto const before = ImGui::GetIO().Fonts->Builder->RectsPackedCount;
    scaled_text_width(m_font, 13, "Waits for the call");
    EXPECT_EQ(ImGui::GetIO().Fonts->Builder->RectsPackedCount, before);
}

TEST_F(ScaledText, DrawsAQuadForEachLetterScaledFromTheLadder)
{
    draw_text_scaled(list(), m_font, 14.3f, { 10, 20 }, IM_COL32_BLACK, "ab c");
    ASSERT_EQ(list().VtxBuffer.Size, 3 * 4);
    EXPECT_FLOAT_EQ(list().VtxBuffer[4].pos.x - list().VtxBuffer[0].pos.x, 6.5f * 1.1f);
}

TEST_F(ScaledText, DrawsNothingTooSmallToRead)
{
    draw_text_scaled(list(), m_font, 6, { 10, 20 }, IM_COL32_BLACK, "abc");
    EXPECT_EQ(list().VtxBuffer.Size, 0);
}

TEST_F(ScaledText, AsksForAnotherFrameWhenTheBudgetOfNewGlyphsIsSpent)
{
    GlyphBudget budget { 2 };
    draw_text_scaled(list(), m_font, 13, { 10, 20 }, IM_COL32_BLACK, "wxyz", TextFit::Ladder, &budget);
    EXPECT_TRUE(budget.is_short);
    EXPECT_EQ(list().VtxBuffer.Size, 2 * 4);

    GlyphBudget next { 2 };
    draw_text_scaled(list(), m_font, 13, { 10, 20 }, IM_COL32_BLACK, "wxyz", TextFit::Ladder, &next);
    EXPECT_FALSE(next.is_short);
    EXPECT_EQ(list().VtxBuffer.Size, 6 * 4);
}

TEST_F(ScaledText, TakesAGlyphOfAnotherStepWhenTheBudgetIsSpent)
{
    draw_text_scaled(list(), m_font, 11, { 10, 20 }, IM_COL32_BLACK, "w");
    GlyphBudget none { 0 };
    draw_text_scaled(list(), m_font, 13, { 10, 20 }, IM_COL32_BLACK, "w", TextFit::Ladder, &none);
    EXPECT_TRUE(none.is_short);
    EXPECT_EQ(list().VtxBuffer.Size, 2 * 4);
}

}
}
