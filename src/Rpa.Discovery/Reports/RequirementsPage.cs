using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Formats.Offers;
using Rpa.Discovery.Formats.Tables;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Requirements;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>Requirements of the chosen, what to find out first, and offers in an order.</summary>
internal static class RequirementsPage
{
    public static Message Headline(RequirementList list) => list.Chosen.Count == 0 ? RequirementWords.NothingChosen
        : list.Chosen.Any(c => c.NeedsTool) ? RequirementWords.Headline.With(list.All.Count, list.Open.Count)
        : RequirementWords.NoTool;

    public static Page Of(Department department, RequirementList list, OfferRanking? offers)
    {
        var page = new Page(RequirementWords.Heading.With(department.Title ?? (Text)department.Id))
            .Lead(Headline(list))
            .List(RequirementWords.Chosen, list.Chosen.Select(c => (c.NeedsTool ? RequirementWords.Item : RequirementWords.ItemNoTool)
            .With(c.Id, c.Title)));
        if (list.All.Count > 0)
        {
            page.Heading(RequirementWords.RequirementsHeading)
                .Table<Requirement>(
                [
                    new(RequirementWords.RequirementColumn, r => r.Title) { NamesRow = true, IsFlexible = true },
                    new(RequirementWords.BecauseColumn, r => Series.Joined("; ",
                        r.Facts.Select(f => Because(department, f)).Distinct())) { IsFlexible = true },
                    new(RequirementWords.NeededByColumn, r => Series.Of(r.NeededBy)) { IsFlexible = true },
                ], list.All, namesAbove: true)
                .List(RequirementWords.QuestionColumn, list.All.Select(r => RequirementWords.Item.With(r.Title, r.Question)),
                level: Page.Part);
        }

        return page.List(RequirementWords.OpenHeading, list.Open.Select(o =>
            RequirementWords.OpenItem.With(o.Says, Series.Of(o.Candidates))), level: Page.Section)
            .Add(Offers(offers))
            .Sentence(list.All.Count > 0 ? RequirementWords.Rule : null);
    }

    /// <summary>A table of offers to be filled in.</summary>
    public static string Csv(RequirementList list, Language language)
    {
        var isJapanese = language == Language.Japanese;
        string[] head = isJapanese ? ["観点", "内容", "重み", "良い方向", "質問", "提案A", "提案B"]
            : ["criterion", "title", "weight", "better", "question", "Offer A", "Offer B"];
        var rows = list.All.Select(r => (string[])[r.Id, r.Title.In(language), "", "", r.Question.In(language), "", ""]).Prepend(head);
        return "\uFEFF" + string.Concat(rows.Select(row => string.Join(',', row.Select(Quoted)) + "\r\n"));
    }

    private static string Quoted(string text)
    {
        var guarded = SpreadsheetCell.Guarded(text);
        return guarded.AsSpan().IndexOfAny(",\"\r\n") < 0 ? guarded : $"\"{guarded.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static IWording Because(Department department, RequirementFact fact) =>
        fact.Step is { } step ? RequirementWords.AtStep.With(department.FindState(step)?.Title ?? (Text)step.State, fact.Says) : fact.Says;

    private static Page? Offers(OfferRanking? offers)
    {
        if (offers is null)
            return null;
        var able = offers.Methods.Where(m => m.Places is not null).ToList();
        var order = Enumerable.Range(0, offers.Table.Offers.Count).OrderBy(i => offers.Methods[0].Places![i]).ToList();
        var best = order[0];
        var points = Amount.Number(offers.Points[best]);
        return new Page(RequirementWords.OffersHeading)
            .Lead(offers.First is [var first]
                ? RequirementWords.OfferFirst.With((Text)first, points, able.Count(m => m.Places![best] == 1), able.Count)
                : RequirementWords.OffersLevel.With(Series.Of(offers.First), points))
            .Table<int>(
            [
                new(RequirementWords.OfferColumn, i => (Text)offers.Table.Offers[i]) { NamesRow = true, IsFlexible = true },
                new(RequirementWords.PointsColumn, i => Amount.Number(offers.Points[i])) { IsRight = true },
                new(RequirementWords.PlaceColumn, i => new WholeNumber(offers.Methods[0].Places![i])) { IsRight = true },
            ], order)
            .Pause()
            .Table<(string Method, IReadOnlyList<int>? Places)>(
            [
                new(RequirementWords.MethodColumn, m => MethodTitle.Of(m.Method)) { NamesRow = true, IsFlexible = true },
                .. order.Select(i => new Column<(string Method, IReadOnlyList<int>? Places)>((Text)offers.Table.Offers[i],
                    m => new WholeNumber(m.Places![i])) { IsRight = true }),
            ], able, namesAbove: true)
            .Pause()
            .Table<OfferCriterion>(
            [
                new(RequirementWords.CriterionColumn, c => (Text)c.Title) { NamesRow = true, IsFlexible = true },
                new(RequirementWords.WeightColumn, c => Amount.Share(c.Weight / offers.Table.Criteria.Sum(all => all.Weight),
                    2)) { IsRight = true },
                .. offers.Table.Offers.Select((offer, i) => new Column<OfferCriterion>((Text)offer,
                c => Amount.Number(c.Scores[i])) { IsRight = true }),
            ], offers.Table.Criteria.Where(c => c.Weight > 0), namesAbove: true)
            .Sentences(offers.Methods.Where(m => m.Places is null).Select(m => RequirementWords.CannotTake.With(MethodTitle.Of(m.Method))))
            .Sentence(RequirementWords.OffersRule);
    }
}
