namespace Rpa.Discovery.Wording;

/// <summary>Something that is said in the language of whoever reads it: a phrase, a message, a title, a figure.</summary>
internal interface IWording
{
    string In(Language language);
}
