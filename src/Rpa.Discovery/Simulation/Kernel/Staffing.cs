namespace Rpa.Discovery.Simulation;

/// <summary>How many of those who serve a line, or belong to a crew, are there.</summary>
/// <param name="OnDuty">At work or ready for it, overtime included.</param>
/// <param name="Absent">Away for the day.</param>
/// <param name="Down">Bot units that failed within their hours.</param>
internal readonly record struct Staffing(int OnDuty, int Absent, int Down)
{
    /// <summary>What that means for work that needs one of them, whoever it is.</summary>
    public Presence Presence => OnDuty > 0
        ? Absent > 0 ? Presence.ThereWhileAbsent : Presence.There
        : Absent > 0 ? Presence.Absent : Down > 0 ? Presence.Down : Presence.NotStaffed;

    public static Staffing operator +(Staffing a, Staffing b) => new(a.OnDuty + b.OnDuty, a.Absent + b.Absent, a.Down + b.Down);

    public static Staffing operator -(Staffing a, Staffing b) => new(a.OnDuty - b.OnDuty, a.Absent - b.Absent, a.Down - b.Down);
}
