<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en_US">
<context>
  <name>QFileDialog</name>
  <message><source>&amp;Look in:</source><translation>&amp;Zoeken in:</translation></message>
  <message><source>Files of &amp;type:</source><translation>Bestands&amp;type:</translation></message>
</context>
<context>
  <name>QAbstractFileIconProvider</name>
  <message><source>Drive</source><translation>Station</translation></message>
  <message><source>Folder</source><translation>Map</translation></message>
</context>
<context>
  <name>QPrintSettingsOutput</name>
  <message><source>Double Sided Printing</source><translation>Dubbelzijdig afdrukken</translation></message>
  <message><source>Off</source><translation>Uit</translation></message>
  <message><source>Long side binding</source><translation>Omslaan langs de lange kant</translation></message>
  <message><source>Short side binding</source><translation>Omslaan langs de korte kant</translation></message>
  <message><source>Page &amp;Set:</source><translation>&amp;Welke pagina&apos;s:</translation></message>
</context>
</TS>
