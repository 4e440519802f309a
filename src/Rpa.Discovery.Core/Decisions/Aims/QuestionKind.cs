namespace Rpa.Discovery.Decisions.Aims;

/// <summary>What has to be answered about a bot before anybody can say how likely it is to work out.</summary>
public enum QuestionKind
{
    /// <summary>How far rules decide what a step does.</summary>
    Rules,

    /// <summary>Whether a step is a decision, which stays with people.</summary>
    Authority,

    /// <summary>Whether the procedure of a step is written down.</summary>
    Manual,

    /// <summary>Whether the bot may work in the network segment of a system.</summary>
    Network,

    /// <summary>Whether the bot may handle the data of a step.</summary>
    PersonalData,

    /// <summary>Who mends the bot.</summary>
    Owner,
}
