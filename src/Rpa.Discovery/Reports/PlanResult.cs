using System.Globalization;
using System.Text;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Renderers;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>A plan on one page in its forms, all of the same value.</summary>
internal sealed class PlanResult(OnePagePlan plan)
{
    public OnePagePlan Plan => plan;

    public Page Page => PlanPage.Of(plan);

    public byte[] ToHtml(Language language) => Encoding.UTF8.GetBytes(SheetPage.Write(PlanPage.Sheet(plan), language));

    public byte[] ToMarkdown(Language language) => Encoding.UTF8.GetBytes(MarkdownRenderer.Render(Page, language));

    public byte[] ToJson(Language language, bool withPerformance)
    {
        var study = plan.Study;
        return new PlanDocument
        {
            Command = "plan",
            Input = study.Origin?.Input,
            Provenance = ProvenanceJson.Of("plan", study.Origin, language),
            Plan = new OnePagePlanJson
            {
                Headline = study.Headline.In(language),
                HeadlineMessage = MessageJson.Of(study.Headline),
                Problems = [.. plan.Problems.Select(p => p.In(language))],
                ProblemsAreStated = plan.AreStated,
                Priorities = [.. plan.Priorities.Select(p => Of(p, language))],
                Goals = [.. plan.Goals.Select(g => Of(g, language))],
                Waves = [.. plan.Portfolio.Waves.Select(w => WaveJson.Of(w, language))],
                Years = [.. plan.Portfolio.Years.Select(BudgetYearJson.Of)],
                Questions = [.. plan.Questions.Select(q => q.In(language))],
                QuestionsMessages = MessageJson.Of(plan.Questions),
            },
            Diagnostics = DiagnosticJson.Of(study.Diagnostics, language),
            Page = SavedPage.Of(Page),
            Performance = PerformanceJson.Of(study.Performance, withPerformance),
        }.Write();
    }

    private static PlanPriorityJson Of(PlanPriority priority, Language language) => new()
    {
        Id = priority.Choice.Id,
        Title = priority.Choice.Title.In(language),
        TitleMessage = MessageJson.Of(priority.Choice.Title),
        Owner = priority.Owner?.In(language),
        From = priority.Choice.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        HoursReleasedPerYear = EstimateJson.Of(priority.Choice.HoursReleasedPerYear),
        CostOverFiveYears = PlanJson.Plain(priority.Choice.CostOverFiveYears),
    };

    private static PlanGoalJson Of(PlanGoal goal, Language language) => new()
    {
        Id = goal.Id,
        Title = goal.Title.In(language),
        TitleMessage = MessageJson.Of(goal.Title),
        Unit = UnitText.Code(goal.Unit),
        Limit = goal.Limit,
        Today = EstimateJson.Of(goal.Today),
        After = EstimateJson.Of(goal.After),
        Gap = goal.Gap,
        YearsMetToday = goal.Years?.Today,
        YearsMetAfter = goal.Years?.After,
        YearsCounted = goal.Years?.Counted,
    };
}
