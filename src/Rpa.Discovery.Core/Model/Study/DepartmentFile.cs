using Rpa.Discovery.Model.Quantities;

namespace Rpa.Discovery.Model.Study;

/// <summary>Everything that a department file says: the department, and what is to be studied, is known and is wanted.</summary>
public sealed record DepartmentFile : ModelPart
{
    /// <summary>The department.</summary>
    public required Department Department { get; init; }

    /// <summary>What is simulated; null when the file does not say.</summary>
    public StudyPlan? Study { get; init; }

    /// <summary>Where figures come from.</summary>
    public IReadOnlyList<Source> Sources { get; init; } = [];

    /// <summary>What the division already knows; compared with the simulation, never fitted.</summary>
    public IReadOnlyList<Observation> Observed { get; init; } = [];

    /// <summary>What hurts.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>What is wanted.</summary>
    public IReadOnlyList<Goal> Goals { get; init; } = [];

    /// <summary>Staff and demand in the years to come; null when not said.</summary>
    public Outlook? Outlook { get; init; }

    /// <summary>Candidates on their way into use.</summary>
    public IReadOnlyList<Idea> Ideas { get; init; } = [];

    /// <summary>The saved result of an earlier study, beside or below the file; null when none is named.</summary>
    public string? EarlierStudy { get; init; }

    /// <summary>The files that were read, the first one first, as the user named them.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>The same, with figures in doubt by these conventions.</summary>
    internal DepartmentFile By(DoubtConventions conventions) =>
        this with { Department = Department with { Conventions = conventions } };
}

/// <summary>Where a figure comes from.</summary>
public sealed record Source : ModelPart
{
    /// <summary>Kebab-case ASCII, unique among sources.</summary>
    public required string Id { get; init; }

    /// <summary>The name for people; null shows the id.</summary>
    public Text? Title { get; init; }

    /// <summary>A remark; null when none.</summary>
    public Text? Note { get; init; }

    /// <summary>Where it can be read; null when not said.</summary>
    public string? Url { get; init; }
}

/// <summary>What an observation counts.</summary>
public enum ObservationKind
{
    /// <summary>Overtime hours of a pool.</summary>
    Overtime,

    /// <summary>Finished cases of a workflow.</summary>
    Completed,

    /// <summary>Days from arrival to the end of a workflow's cases.</summary>
    CycleTimeDays,

    /// <summary>Open cases of a workflow.</summary>
    OpenCases,

    /// <summary>Share of a workflow's cases that are late, in [0, 1].</summary>
    ShareLate,

    /// <summary>Hours of work of a workflow.</summary>
    WorkHours,
}

/// <summary>Something that the division already knows.</summary>
public sealed record Observation : ModelPart
{
    /// <summary>What it counts.</summary>
    public required ObservationKind Kind { get; init; }

    /// <summary>The pool's id; null when it is about a workflow.</summary>
    public string? Pool { get; init; }

    /// <summary>The workflow's id; null when it is about a pool.</summary>
    public string? Workflow { get; init; }

    /// <summary>By month 1–12; empty when one value is given.</summary>
    public IReadOnlyDictionary<int, double> ByMonth { get; init; } = new Dictionary<int, double>();

    /// <summary>Per year, or the mean for days and open cases; null when given by month.</summary>
    public double? Value { get; init; }
}

/// <summary>What hurts.</summary>
public sealed record Problem : ModelPart
{
    /// <summary>Kebab-case ASCII, unique among problems.</summary>
    public required string Id { get; init; }

    /// <summary>In a sentence.</summary>
    public Text? Title { get; init; }

    /// <summary>Paths of states, or ids of workflows or pools, where it shows.</summary>
    public IReadOnlyList<string> Where { get; init; } = [];
}

/// <summary>What is wanted of one of the aims.</summary>
public sealed record Goal : ModelPart
{
    /// <summary>The aim's id: <c>on-time</c>, <c>overtime</c>, <c>time</c>, <c>money</c> or <c>burden</c>.</summary>
    public required string Aim { get; init; }

    /// <summary>The workflow it is about; null is all.</summary>
    public string? Workflow { get; init; }

    /// <summary>The pool it is about; null is all.</summary>
    public string? Pool { get; init; }

    /// <summary>At most this a year: hours, money, or a share; null when <see cref="AtLeast"/> is given.</summary>
    public double? AtMost { get; init; }

    /// <summary>At least this a year: hours, money, or a share; null when <see cref="AtMost"/> is given.</summary>
    public double? AtLeast { get; init; }

    /// <summary>By which fiscal year, by its first calendar year; null when not said.</summary>
    public int? ByFiscalYear { get; init; }

    /// <summary>The value as written; null when built in code.</summary>
    public string? Said { get; init; }
}

/// <summary>Staff and demand in the years to come.</summary>
public sealed record Outlook : ModelPart
{
    /// <summary>Pool → fiscal year → people.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<int, double>> Staff { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<int, double>>();

    /// <summary>Workflow → change per year, −0.01 for one per cent fewer.</summary>
    public IReadOnlyDictionary<string, double> DemandPerYear { get; init; } = new Dictionary<string, double>();
}
