using System.Globalization;
using Rpa.Discovery.Decisions.Costs.Presets;

namespace Rpa.Discovery.Tests.Decisions;

/// <summary>The 26 sample projects that the Automation Kit ships (microsoft/powercat-automation-kit, commit e8bf4a2, MIT licence): numbers
/// only.</summary>
public sealed class AutomationKitConformanceTests
{
    private static readonly Project[] Projects =
    [
        new("AP-000001080", 100, 5, 2, 10, 5, 5, AutomationKit.Frequency.Daily, AutomationKit.Frequency.Daily, 8, 240, 21125.84m, 37),
        new("AP-000001000", 50, 1, 1, 60, 25, 10, AutomationKit.Frequency.Daily, AutomationKit.Frequency.Hourly, 19, 200, 36250m, 50),
        new("AP-000001001", 50, 2, 0.25, 7, 5, 15, AutomationKit.Frequency.Hourly, AutomationKit.Frequency.Hourly, 75, 251, 200945m, 50),
        new("AP-000001048", 50, 2, 2, 60, 15, 10, AutomationKit.Frequency.Daily, AutomationKit.Frequency.Hourly, 100, 200, 172300m, 50),
        new("AP-000001055", 40, 1, 1, 60, 30, 10, AutomationKit.Frequency.Daily, AutomationKit.Frequency.Hourly, 20, 250, 32520m, 50),
        new("AP-000001056", 32, 2, 1, 45, 20, 5, AutomationKit.Frequency.Weekly, AutomationKit.Frequency.Daily, 25, 250, 48613m, 37),
        new("AP-000001058", 50, 1, 1, 40, 15, 5, AutomationKit.Frequency.Weekly, AutomationKit.Frequency.Monthly, 6, 250, 39197m, 12),
        new("AP-000001059", 50, 2, 1, 85, 35, 15, AutomationKit.Frequency.Daily, AutomationKit.Frequency.Monthly, 14, 200, 164512m, 12),
        new("AP-000001061", 50, 1, 1, 50, 45, 10, AutomationKit.Frequency.Weekly, AutomationKit.Frequency.Daily, 26, 250, 76362m, 37),
        new("AP-000001072", 32, 2, 1, 45, 20, 5, AutomationKit.Frequency.Weekly, AutomationKit.Frequency.Daily, 25, 250, 2523.73m, 37),
        new("AP-000001011", 50, 1, 1, 45, 30, 10, AutomationKit.Frequency.Daily, AutomationKit.Frequency.Hourly, 15, 250, 42300m, 50),
        new("AP-000001046", 60, 3, 2, 60, 10, 10, AutomationKit.Frequency.Hourly, AutomationKit.Frequency.Hourly, 10, 10, 39960m, 50),
        new("AP-000001047", 100, 10, 2, 10, 10, 10, AutomationKit.Frequency.Daily, AutomationKit.Frequency.Daily, 10, 100, 1004400m, 37),
        new("AP-000001057", 50, 1, 1, 15, 15, 5, AutomationKit.Frequency.Monthly, AutomationKit.Frequency.Daily, 2, 250, 37893m, 7),
        new("AP-000001060", 50, 1, 1, 70, 10, 10, AutomationKit.Frequency.Daily, AutomationKit.Frequency.Quarterly, 14, 200, 42130m, 5),
        new("AP-000001070", 25, 3, 1, 60, 20, 10, AutomationKit.Frequency.Hourly, AutomationKit.Frequency.Daily, 4, 200, 40039m, 7),
        new("AP-000001071", 50, 2, 1, 85, 35, 15, AutomationKit.Frequency.Daily, AutomationKit.Frequency.Daily, 15, 200, 36656.46m, 37),
        new("AP-000001062", 50, 1, 1, 70, 10, 10, AutomationKit.Frequency.Daily, AutomationKit.Frequency.Quarterly, 4, 200, 82130m, 1),
        new("AP-000001063", 50, 2, 1, 85, 35, 15, AutomationKit.Frequency.Daily, AutomationKit.Frequency.Monthly, 14, 200, 164512m, 12),
        new("AP-000001065", 40, 2, 1, 50, 25, 5, AutomationKit.Frequency.Daily, AutomationKit.Frequency.Weekly, 20, 200, 84100m, 25),
        new("AP-000001066", 50, 2, 2, 100, 20, 20, AutomationKit.Frequency.Hourly, AutomationKit.Frequency.Weekly, 40, 150, 151200m, 25),
        new("AP-000001067", 50, 2, 2, 40, 15, 10, AutomationKit.Frequency.Daily, AutomationKit.Frequency.Daily, 19, 200, 164150m, 37),
        new("AP-000001064", 50, 3, 2, 120, 30, 15, AutomationKit.Frequency.Hourly, AutomationKit.Frequency.Weekly, 100, 150, 198675m, 25),
        new("AP-000001068", 35, 1, 1, 45, 45, 10, AutomationKit.Frequency.Hourly, AutomationKit.Frequency.Daily, 11, 150, 39868m, 37),
        new("AP-000001069", 50, 2, 1, 45, 15, 10, AutomationKit.Frequency.Daily, AutomationKit.Frequency.Hourly, 15, 200, 62325m, 50),
        new("AP-000001081", 12, 1, 12, 12, 12, 12, AutomationKit.Frequency.Hourly, AutomationKit.Frequency.Daily, 12, 12, 11758.85m, 37),
    ];

    [Test]
    public void Complexity_ByThePublishedFormula_IsTheStoredOneOfAll26() =>
        Assert.That(Projects.Where(p => AutomationKit.Complexity(p.Peaks, p.Steps) != p.StoredComplexity).Select(p => p.Number), Is.Empty);

    [Test]
    public void Saving_ByThePublishedFormula_IsTheStoredOneOfFourOnly()
    {
        var matching = Projects.Where(p => Math.Abs(SavingOf(p, 251) - p.StoredSaving) < 0.02m
            || Math.Abs(SavingOf(p, p.Days) - p.StoredSaving) < 0.02m).Select(p => p.Number);
        Assert.That(matching, Is.EquivalentTo(["AP-000001080", "AP-000001072", "AP-000001071", "AP-000001081"]));
    }

    [Test]
    public void Saving_StoredAndRecomputed_ShareOneOfTheirTopFive_AndDifferInTotal()
    {
        var stored = Projects.OrderByDescending(p => p.StoredSaving).Take(5).Select(p => p.Number).ToList();
        var recomputed = Projects.OrderByDescending(p => SavingOf(p, 251)).Take(5).Select(p => p.Number).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(stored.Intersect(recomputed, StringComparer.Ordinal).Count(), Is.EqualTo(1));
            Assert.That(Projects.Sum(p => p.StoredSaving), Is.EqualTo(2_996_445.88m).Within(0.01m));
            Assert.That(Projects.Sum(p => SavingOf(p, 251)), Is.EqualTo(1_902_346.77m).Within(0.2m));
        });
    }

    [Test]
    public void Projects_CarriedHere_AreThoseOfTheDataFolder()
    {
        var lines = File.ReadAllLines(SharedData.File("rpa", "ms_automation_kit_projects.csv"));
        var columns = lines[0].Split(',').Select((name, at) => (name, at)).ToDictionary(c => c.name, c => c.at, StringComparer.Ordinal);
        var read = lines.Skip(1).Where(l => l.Length > 0).Select(l => l.Split(','))
            .Select(f =>
                (f[columns["number"]], Number(f, "hourly_cost"), Number(f, "proc_min"), Number(f, "steps"),
                    (decimal)Number(f, "stored_roi"), (int)Number(f, "stored_complexity")));
        Assert.That(read,
            Is.EqualTo(Projects.Select(p => (p.Number, p.HourlyCost, p.Minutes, p.Steps, p.StoredSaving, p.StoredComplexity))));

        double Number(string[] fields, string column) => double.Parse(fields[columns[column]], CultureInfo.InvariantCulture);
    }

    private static decimal SavingOf(Project p, double days)
    {
        var runs = AutomationKit.RunsPerYear(p.Frequency, days);
        return AutomationKit.CostToComplete(p.HourlyCost, p.People, p.Minutes, runs)
            + AutomationKit.CostToRemediate(p.HourlyCost, p.ReworkPeople, p.ReworkMinutes, runs, p.MistakePercent / 100);
    }

    private sealed record Project(
        string Number, double HourlyCost, double People, double ReworkPeople, double Minutes, double ReworkMinutes, double MistakePercent,
        AutomationKit.Frequency Frequency, AutomationKit.Frequency Peaks, double Steps, double Days, decimal StoredSaving,
        int StoredComplexity);
}
